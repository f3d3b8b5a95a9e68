import Color from 'colorjs.io'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Hosts, openHosts } from './support/openHosts.ts'

// What an app changes by variables and attributes, on any element above the widgets.

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let hosts: Hosts
let page: Page
beforeAll(async () => {
  hosts = await openHosts()
  page = await hosts.open({ user: { reducedMotion: 'reduce' } })
})
afterAll(() => hosts.close())

/** Sets variables and attributes of `<html>`, in place of those set before. */
const set = (attributes: Record<string, string>) =>
  page.evaluate((names) => {
    const root = document.documentElement
    for (const name of root.getAttributeNames()) root.removeAttribute(name)
    for (const [name, value] of Object.entries(names)) root.setAttribute(name, value)
  }, attributes)

const css = (part: string, property: string) =>
  page
    .locator(part)
    .first()
    .evaluate((it, name) => getComputedStyle(it).getPropertyValue(name), property)

const colour = async (part: string, property: string) => new Color(await css(part, property))

describe('one accent', () => {
  const grounds = { light: '#e8eaed', dark: '#303134' }

  it.each([
    ['indigo', '#6366f1'],
    ['navy', '#1e3a8a'],
    ['yellow', '#facc15'],
    ['green', '#10a37f'],
    ['lime', '#00ff00'],
    ['red', 'oklch(0.63 0.26 29)'],
    ['white', '#fff'],
    ['black', 'black'],
  ])('makes a good look of %s', async (_, accent) => {
    for (const theme of ['light', 'dark'] as const) {
      await set({ style: `--cf-accent: ${accent}`, 'data-cf-theme': theme })
      const fill = await colour('#idle .cf-send', 'background-color')
      expect(fill.to('srgb').deltaE2000(accent)).toBeLessThan(0.5)
      const text = await colour('#idle .cf-send', 'color')
      expect(text.contrast(fill, 'WCAG21')).toBeGreaterThanOrEqual(4.5)

      // On the worst page of the theme: the chosen thumb, and the edge of the chosen reason.
      for (const [part, property] of [
        ['#saved .cf-thumb[aria-pressed=true]', 'color'],
        ['#rejected .cf-reason:has(:checked)', 'border-top-color'],
      ] as const) {
        const shown = (await colour(part, property)).to('srgb').toGamut({ method: 'clip' })
        expect(shown.contrast(grounds[theme], 'WCAG21')).toBeGreaterThanOrEqual(3)
      }
    }
  })

  it('leaves the text on it to the app that says so', async () => {
    await set({ style: '--cf-accent: #6366f1; --cf-on-accent: #fff' })
    expect(await css('#idle .cf-send', 'color')).toBe('rgb(255, 255, 255)')
  })
})

it.each([
  ['--cf-fg', 'red', '.cf-field-label', 'color', 'rgb(255, 0, 0)'],
  ['--cf-fg-muted', 'red', '.cf-comment', 'color', 'rgb(255, 0, 0)'],
  ['--cf-icon', 'red', '.cf-thumb', 'color', 'rgb(255, 0, 0)'],
  ['--cf-border-control', 'red', '.cf-field', 'border-top-color', 'rgb(255, 0, 0)'],
  ['--cf-surface', 'red', '.cf-field', 'background-color', 'rgb(255, 0, 0)'],
  ['--cf-danger', 'red', '#rejected .cf-delivery', 'color', 'rgb(255, 0, 0)'],
  ['--cf-star', 'red', '#saved .cf-star', 'color', 'rgb(255, 0, 0)'],
  ['--cf-radius', '2px', '.cf-send', 'border-top-left-radius', '2px'],
  ['--cf-radius-chip', '4px', '.cf-reason', 'border-top-left-radius', '4px'],
  ['--cf-space', '10px', '.cf-comment', 'row-gap', '20px'],
  ['--cf-gap', '10px', '.cf-thumbs', 'column-gap', '10px'],
  ['--cf-font', 'monospace', '.cf-send', 'font-family', 'monospace'],
  ['--cf-rem', '20px', '.cf-comment', 'font-size', '16.25px'],
  ['--cf-size-button', '50px', '.cf-thumb', 'inline-size', '50px'],
  ['--cf-size-button', '10px', '.cf-thumb', 'inline-size', '24px'],
  ['--cf-size-icon', '30px', '.cf-thumb .cf-icon', 'inline-size', '30px'],
  ['--cf-size-text', '20px', '.cf-comment', 'font-size', '20px'],
  ['--cf-size-star', '30px', '.cf-star .cf-icon', 'inline-size', '30px'],
])('%s: %s reaches %s', async (variable, value, part, property, expected) => {
  await set({ style: `${variable}: ${value}` })
  expect(await css(part, property)).toBe(expected)
})

it('makes no container that fits a comment box wider than that', async () => {
  await set({ style: '--cf-size-text: 60px' })
  const widths = await page.locator('#idle .cf-comment').evaluate((box) => {
    const fits = document.createElement('div')
    fits.style.inlineSize = 'max-content'
    box.replaceWith(fits)
    fits.append(box)
    const found = [fits, box].map((it) => it.getBoundingClientRect().width)
    fits.replaceWith(box)
    return found
  })
  expect(widths).toEqual([576, 576])
})

it('is denser on demand, with targets as large', async () => {
  await set({})
  const [loose] = [await page.locator('#idle').boundingBox()]
  await set({ 'data-density': 'compact' })
  const dense = await page.locator('#idle').boundingBox()
  expect(dense?.height).toBeLessThan(loose?.height ?? 0)
  expect(await css('.cf-thumb', 'inline-size')).toBe('32px')
})

it.each<[string, Record<string, string>[], string]>([
  ['the page', [], 'normal'],
  ['the class of the host', [{ class: 'dark' }], 'dark'],
  ['the attribute of the host', [{ 'data-theme': 'dark' }], 'dark'],
  ['data-cf-theme', [{ 'data-cf-theme': 'dark' }], 'dark'],
  ['the inner class', [{ class: 'dark' }, { class: 'light' }], 'light'],
  ['the inner class', [{ class: 'light' }, { 'data-theme': 'dark' }], 'dark'],
  ['the inner attribute', [{ 'data-cf-theme': 'dark' }, { 'data-cf-theme': 'light' }], 'light'],
  ['the inner attribute', [{ 'data-cf-theme': 'light' }, { 'data-cf-theme': 'dark' }], 'dark'],
  ['data-cf-theme', [{ 'data-cf-theme': 'light' }, { class: 'dark' }], 'light'],
  ['data-cf-theme', [{ class: 'light' }, { 'data-cf-theme': 'dark' }], 'dark'],
])('goes by %s: %j is %s', async (_, [outer = {}, inner = {}], scheme) => {
  await set(outer)
  await page.locator('#idle').evaluate((section, attributes) => {
    for (const name of section.getAttributeNames()) {
      if (name !== 'id') section.removeAttribute(name)
    }
    for (const [name, value] of Object.entries(attributes)) section.setAttribute(name, value)
  }, inner)
  for (const widget of ['.cf-thumbs', '.cf-rating', '.cf-comment', '.cf-flow']) {
    expect(await css(`#idle ${widget}`, 'color-scheme')).toBe(scheme)
  }
})
