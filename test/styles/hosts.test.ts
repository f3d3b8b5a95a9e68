import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type HostPage, type Hosts, openHosts } from './support/openHosts.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let hosts: Hosts
/** The widgets in a page that has no CSS but ours and its own font. */
let plain: Page
let picture: Buffer

beforeAll(async () => {
  hosts = await openHosts()
  plain = await hosts.open()
  picture = await look(plain)
})
afterAll(() => hosts.close())

/** Uses the widgets a little, so that more of their states are seen. */
async function look(page: Page): Promise<Buffer> {
  await page.locator('#idle').getByRole('button', { name: 'Bad response' }).last().click()
  await page.locator('#small').getByRole('checkbox', { name: 'Incomplete' }).check()
  await page.locator('#large .cf-field').fill('One line\nand another')
  await page.locator('#saved').getByRole('radio', { name: '4 stars' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await page.locator('#rejected .cf-retry').first().hover()
  return takeAtRest(page)
}

/** A picture once nothing changes any more: what was pressed is being stored at first. */
async function takeAtRest(page: Page): Promise<Buffer> {
  let last: Buffer | undefined
  for (;;) {
    const taken = await page.screenshot({ animations: 'disabled' })
    if (last?.equals(taken)) return taken
    last = taken
  }
}

async function lookAt(host: HostPage): Promise<Buffer> {
  const page = await hosts.open(host)
  const taken = await look(page)
  await page.context().close()
  return taken
}

/** How two pictures differ, in words; null when they do not. */
function difference(expected: Buffer, actual: Buffer): Promise<string | null> {
  const sources = [expected, actual].map((png) => `data:image/png;base64,${png.toString('base64')}`)
  return plain.evaluate(async ([left = '', right = '']) => {
    const pixelsOf = async (source: string) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const { width, height } = image
      const canvas = new OffscreenCanvas(width, height).getContext('2d')
      canvas?.drawImage(image, 0, 0)
      const data = canvas?.getImageData(0, 0, width, height).data
      return { width, height, pixels: new Uint32Array(data?.buffer ?? []) }
    }
    const [a, b] = [await pixelsOf(left), await pixelsOf(right)]
    if (a.width !== b.width || a.height !== b.height) {
      return `${b.width} x ${b.height} px and not ${a.width} x ${a.height}`
    }
    const other = [...a.pixels.keys()].filter((i) => a.pixels[i] !== b.pixels[i])
    const [first] = other
    if (first === undefined) return null
    return `${other.length} pixels differ, the first at ${first % a.width}, ${Math.floor(first / a.width)}`
  }, sources)
}

it.each<[string, HostPage]>([
  ['where Tailwind comes before it', { sheets: ['tailwind', 'layered', 'page'] }],
  ['where Tailwind comes after it', { sheets: ['layered', 'tailwind', 'page'] }],
  ['where Bun has lowered it', { sheets: ['bun', 'page'] }],
  ['over resets in no layer', { sheets: ['unlayered', 'resets', 'page'] }],
])('looks the same %s', async (_, host) => {
  expect(await difference(picture, await lookAt(host))).toBeNull()
})

it('is as dark by a class of the host as by data-cf-theme, and where Bun has lowered it', async () => {
  const attributes = 'lang="en" data-cf-theme="dark"'
  const ours = await lookAt({ attributes })
  const theirs = await lookAt({ attributes: 'lang="en" class="dark"' })
  const lowered = await lookAt({ attributes, sheets: ['bun', 'page'] })
  expect(await difference(picture, ours)).toMatch(/differ/)
  expect(await difference(ours, theirs)).toBeNull()
  expect(await difference(ours, lowered)).toBeNull()
})
