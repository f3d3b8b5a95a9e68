import axe, { type RunOptions } from 'axe-core'

/** What addon-a11y leaves out as well: a story is a part of a page, and has no landmarks. */
const rules = { region: { enabled: false } }

/** Runs axe over the story as addon-a11y does. One line for each element that breaks a rule. */
export async function runAxe(options: RunOptions): Promise<string[]> {
  const context = { include: document.body, exclude: ['.sb-wrapper', '#storybook-docs'] }
  axe.reset()
  const { violations } = await axe.run(context, {
    ...options,
    rules: { ...rules, ...options.rules },
    resultTypes: ['violations'],
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ')
      return `${id}: ${target.join(' ')}: ${why}`
    }),
  )
}
