import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findFaults } from './support/findFaults.ts'
import { type HostPage, type Hosts, openHosts } from './support/openHosts.ts'

// What the user's browser asks for: their pointer, text size, motion, colours and paper.

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let hosts: Hosts
beforeAll(async () => {
  hosts = await openHosts()
})
afterAll(() => hosts.close())

async function withPage(host: HostPage, check: (page: Page) => Promise<void>): Promise<void> {
  const page = await hosts.open(host)
  await check(page)
  await page.context().close()
}

const css = (part: Locator, property: string) =>
  part.first().evaluate((it, name) => getComputedStyle(it).getPropertyValue(name), property)

/** Button, icon, text and star of one section, in px. */
async function sizesIn(page: Page, section: string): Promise<number[]> {
  const [button, icon, star] = await Promise.all(
    ['.cf-thumb', '.cf-thumb svg', '.cf-star svg'].map(async (part) => {
      const box = await page.locator(`#${section} ${part}`).first().boundingBox()
      expect(box?.width).toBe(box?.height)
      return box?.width ?? Number.NaN
    }),
  )
  const text = Number.parseFloat(await css(page.locator(`#${section} .cf-comment`), 'font-size'))
  return [button, icon, text, star].map(Number)
}

/** What is cut off or lies over another: as it is, and with each long reason unfolded in turn. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults = await page.evaluate(findFaults)
  const reasons = await page.locator('#rejected .cf-words').all()
  expect(reasons.length).toBeGreaterThan(2)
  for (const reason of reasons) {
    await reason.focus()
    faults.push(...(await page.evaluate(findFaults)))
  }
  return faults
}

/** The shorter side of the smallest thing that can be pressed. */
const smallestTarget = (page: Page) =>
  page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('[class^="cf-"]:is(button, .cf-star, .cf-reason)')]
        .filter((target) => !target.closest('[data-readonly]'))
        .map((target) => target.getBoundingClientRect())
        .map(({ width, height }) => Math.min(width, height)),
    ),
  )

it('has the sizes of the design, which grow with the text', async () => {
  await withPage({}, async (page) => {
    const expected = async (scale: number) => {
      const scaled = (...sizes: number[]) => sizes.map((size) => size * scale)
      expect(await sizesIn(page, 'small')).toEqual(scaled(28, 16, 12, 20))
      expect(await sizesIn(page, 'idle')).toEqual(scaled(32, 18, 13, 24))
      expect(await sizesIn(page, 'large')).toEqual(scaled(40, 20, 14, 28))
      expect(await smallestTarget(page)).toBeGreaterThanOrEqual(24)
    }
    await expected(1)
    await page.addStyleTag({ content: ':root { font-size: 200% }' })
    await expected(2)
    // What many hosts do, so that a rem is 10 px: not what the user asked for.
    await page.addStyleTag({ content: ':root { font-size: 62.5% }' })
    await expected(1)
  })
})

it('gives a finger 44 px, and a field that iOS does not zoom into', async () => {
  const viewport = { width: 390, height: 800 }
  const user = { hasTouch: true, isMobile: true, viewport, reducedMotion: 'reduce' } as const
  await withPage({ user }, async (page) => {
    await page.locator('#idle').getByRole('button', { name: 'Bad response' }).last().tap()
    await page.locator('#idle .cf-close').waitFor()
    expect(await smallestTarget(page)).toBe(44)
    for (const size of ['small', 'idle', 'large']) {
      const text = await css(page.locator(`#${size} .cf-field`), 'font-size')
      expect(Number.parseFloat(text)).toBeGreaterThanOrEqual(16)
    }
    await page.locator('#rejected .cf-words').first().tap()
    expect(await page.evaluate(findFaults)).toEqual([])
    expect(await faultsOf(page)).toEqual([])
  })
})

/** WCAG 2.2, 1.4.12: what a user may set without a text being lost. */
const textSpacing = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`

describe.each([
  ['ltr', 'de', 'Schlechte Antwort'],
  ['rtl', 'ar', 'إجابة سيئة'],
])('%s on a phone with text twice as large', (dir, lang, bad) => {
  it('cuts nothing off, with wide spacing too', async () => {
    const attributes = `lang="${lang}" dir="${dir}" style="font-size: 200%"`
    const user = { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' } as const
    await withPage({ attributes, user }, async (page) => {
      await page.locator('#idle').getByRole('button', { name: bad }).last().click()
      await page.locator('#idle .cf-panel').waitFor()
      expect(await faultsOf(page)).toEqual([])
      const stars = await page.locator('#large .cf-star').all()
      const rows = await Promise.all(stars.map(async (star) => (await star.boundingBox())?.y))
      expect(new Set(rows).size).toBe(1)
      await page.addStyleTag({ content: textSpacing })
      expect(await faultsOf(page)).toEqual([])
    })
  })
})

it('does not move for who asked for less motion, whatever the app has set', async () => {
  const host = {
    attributes: 'lang="en" style="--cf-press: 1s; --cf-fade: 1s; --cf-open: 1s; --cf-close: 1s"',
  }
  const durations = (page: Page) =>
    page.evaluate(() => {
      // Under a pointer or the focus: nothing else moves.
      document.querySelector<HTMLElement>('#idle .cf-thumb')?.focus()
      const parts = [...document.querySelectorAll('[class^="cf-"]')]
      return [
        ...new Set(parts.flatMap((it) => getComputedStyle(it).transitionDuration.split(', '))),
      ]
    })
  await withPage(host, async (page) => {
    expect(await durations(page)).toEqual(['0s', '1s'])
    // The corners of a ring that turns stick out; a page that scrolls to its end must not jump.
    const overflow = await page
      .locator('#saving .cf-thumbs')
      .first()
      .evaluate((thumbs) => {
        for (const ring of document.getAnimations()) {
          ring.pause()
          ring.currentTime = 500
        }
        return thumbs.scrollHeight - thumbs.clientHeight
      })
    expect(overflow).toBe(0)
  })
  await withPage({ ...host, user: { reducedMotion: 'reduce' } }, async (page) => {
    await page.locator('#idle').getByRole('button', { name: 'Bad response' }).last().click()
    expect(await durations(page)).toEqual(['0s'])
    // The ring that turns while it is saved, stands.
    const turns = await page
      .locator('#saving .cf-thumb[aria-pressed=true]')
      .evaluate((it) => getComputedStyle(it, '::after').animationTimingFunction)
    expect(turns).toBe('steps(1)')
  })
})

it('shows in forced colours what is chosen, focused and disabled', async () => {
  await withPage({ user: { forcedColors: 'active' } }, async (page) => {
    const system = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'))
      const names = ['Highlight', 'HighlightText', 'ButtonText', 'CanvasText', 'GrayText']
      return Object.fromEntries(
        names.map((name) => {
          probe.style.color = name
          return [name, getComputedStyle(probe).color]
        }),
      )
    })
    const thumbs = page.locator('#saved .cf-thumb')
    expect(await css(thumbs.nth(0), 'color')).toBe(system.Highlight)
    expect(await css(thumbs.nth(0), 'border-top-style')).toBe('solid')
    expect(await css(thumbs.nth(1), 'color')).toBe(system.ButtonText)
    expect(await css(thumbs.nth(1), 'border-top-style')).toBe('none')

    const stars = page.locator('#saved .cf-star')
    expect(await css(stars.nth(3), 'color')).toBe(system.Highlight)
    expect(await css(stars.nth(4), 'color')).toBe(system.CanvasText)

    const chips = page.locator('#rejected .cf-reason')
    expect(await css(chips.nth(1), 'background-color')).toBe(system.Highlight)
    expect(await css(chips.nth(1), 'color')).toBe(system.HighlightText)
    expect(await css(chips.nth(0), 'background-color')).not.toBe(system.Highlight)

    // A button that is only a background would be nothing but text.
    expect(await css(page.locator('#idle .cf-send'), 'border-top-style')).toBe('solid')
    expect(await css(page.locator('#disabled .cf-send'), 'color')).toBe(system.GrayText)
    await page.locator('#idle').getByRole('button', { name: 'Bad response' }).first().focus()
    await page.keyboard.press('Tab')
    for (const ring of ['style: solid', 'width: 2px', `color: ${system.Highlight}`]) {
      const [property, value] = ring.split(': ')
      expect(await css(page.locator('#idle .cf-star'), `outline-${property}`)).toBe(value)
    }
  })
})

it('prints what was said, and nothing to press', async () => {
  await withPage({ attributes: 'lang="en" data-cf-theme="dark"' }, async (page) => {
    await page.emulateMedia({ media: 'print' })
    const printed = (section: string, part: string) =>
      page.locator(`#${section} ${part}`).filter({ visible: true }).count()

    expect(await printed('saved', '.cf-thumb')).toBe(1)
    expect(await printed('saved', '.cf-star')).toBe(5)
    expect(await printed('rejected', '.cf-reason')).toBe(1)
    expect(await printed('rejected', '.cf-field')).toBe(1)
    expect(await printed('rejected', '.cf-delivery')).toBe(0)
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(
      await page.locator('.cf-thumb[aria-pressed=true]').count(),
    )
    // Nothing was said here.
    expect(await printed('idle', '.cf-icon')).toBe(0)
    expect(await printed('idle', '.cf-field')).toBe(0)
    // Paper is white.
    expect(await css(page.locator('#saved .cf-thumbs'), 'color-scheme')).toBe('light')
  })
})
