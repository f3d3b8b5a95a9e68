import { Fragment, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import type { Side } from '../sides/side.ts'
import { afterPaint } from './afterPaint.ts'
import type { BenchHandle, ChatKind, Times } from './benchHandle.ts'
import { Chat } from './Chat.tsx'
import { clickWidget } from './clickWidget.ts'
import { StreamingChat } from './StreamingChat.tsx'
import { settle } from './settle.ts'
import { streamAnswer } from './streamAnswer.ts'

/** Lets React do something at once, in a task of its own: Chromium counts no script of microtasks. */
function timed(work: () => void): Promise<{ began: number; script: number }> {
  return new Promise((resolve) => {
    setTimeout(() => {
      const began = performance.now()
      flushSync(work)
      resolve({ began, script: performance.now() - began })
    })
  })
}

/** Puts one side on the page and takes it off again, with a stopwatch. */
export function createStage(element: HTMLElement, side: Side): BenchHandle {
  const { Widget, Around = Fragment } = side
  let root: Root | undefined
  let append: (text: string) => void = () => {}
  const onReady = (ready: typeof append) => {
    append = ready
  }

  async function show(content: ReactNode): Promise<Times> {
    root = createRoot(element)
    await settle()
    const { began, script } = await timed(() => root?.render(content))
    await afterPaint()
    return { script, paint: performance.now() - began }
  }

  function chat(count: number, { hasWidgets = true, perSection }: ChatKind) {
    if (!hasWidgets) return <Chat count={count} />
    const OwnChat = side.Chat ?? Chat
    return (
      <Around>
        <OwnChat count={count} Widget={Widget} perSection={perSection} />
      </Around>
    )
  }

  return {
    mount: (count, kind = {}) => show(chat(count, kind)),
    async unmount() {
      const { script } = await timed(() => root?.unmount())
      root = undefined
      await settle()
      return script
    },
    click: clickWidget,
    restore(count) {
      if (!side.restore) throw new Error('This side restores nothing')
      const began = performance.now()
      side.restore(count)
      return performance.now() - began
    },
    mountStream: (count, kind) =>
      show(
        <Around>
          <StreamingChat count={count} Widget={Widget} kind={kind} onReady={onReady} />
        </Around>,
      ),
    stream: (seconds) => streamAnswer((text) => append(text), seconds),
    renders: () => [...(side.renders ?? [])],
    settle,
  }
}
