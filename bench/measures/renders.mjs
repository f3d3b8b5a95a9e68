import { MANY } from './part.mjs'

/** @type {import('./part.mjs').Part} */
export const renders = {
  name: 'renders',
  what: 'which widgets render at a click',
  async run({ visit, sides, samples }) {
    if (!sides.some(({ id }) => id === 'Ours')) return
    await visit('OursCounted', async ({ page }) => {
      const clicked = 500
      const counts = async () => new Map(await page.evaluate(() => window.bench.renders()))
      await page.evaluate((n) => window.bench.mount(n), MANY)
      const mounted = await counts()
      if (mounted.size !== MANY) throw new Error(`${mounted.size} widgets have rendered`)
      await page.evaluate((index) => window.bench.click(index, 'button'), clicked)
      await page.evaluate(() => window.bench.settle())
      const after = await counts()
      const since = (/** @type {number} */ index) =>
        (after.get(index) ?? 0) - (mounted.get(index) ?? 0)
      const others = [...after.keys()].filter((index) => index !== clicked && since(index) > 0)
      samples.add('Ours', 'renders of a widget to mount', mounted.get(clicked) ?? 0)
      samples.add('Ours', 'renders of the clicked widget until stored', since(clicked))
      samples.add('Ours', 'other widgets that render at a click', others.length)
    })
  },
}
