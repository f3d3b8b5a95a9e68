import { nextTask } from './nextTask.ts'

/** Resolves after the next frame: a task that is posted in it runs once it is drawn. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      void nextTask().then(resolve)
    })
  })
}
