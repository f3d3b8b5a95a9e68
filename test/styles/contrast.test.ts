import Color from 'colorjs.io'
import { describe, expect, it } from 'vitest'
import { bundleStyles } from '../../scripts/bundleStyles.mjs'

// The colours are taken from what we ship. Only what they have to reach stands here.

const css = Buffer.from((await bundleStyles())['styles.css']).toString()

const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

/** Pages that widgets stand on: the extremes of both themes, and two between them. */
const hosts: Record<Theme, Record<string, string>> = {
  light: { white: '#fff', paper: '#faf9f5', mist: '#f4f4f5', grey: '#e8eaed' },
  dark: { black: '#000', ink: '#0f0f11', charcoal: '#212121', slate: '#303134' },
}

/** What a screen shows of a colour: sRGB, each channel cut off at its ends. */
function shown(color: Color | string): Color {
  const { coords } = new Color(color).to('srgb')
  return new Color(
    'srgb',
    coords.map((channel) => Math.min(1, Math.max(0, channel ?? 0))) as [number, number, number],
  )
}

/** A fill of that much of `color`, lying on `ground`. */
function fill(color: Color, share: number, ground: Color): Color {
  const [over, under] = [shown(color).coords, shown(ground).coords]
  const mixed = over.map((channel, i) => (channel ?? 0) * share + (under[i] ?? 0) * (1 - share))
  return new Color('srgb', mixed as [number, number, number])
}

const ratio = (a: Color, b: Color) => shown(a).contrast(shown(b), 'WCAG21')

/** Each `--cf-*` colour with its default: `var(--cf-fg, light-dark(…, …))`, or one for both. */
const tokens = new Map(
  [
    ...css.matchAll(
      /var\(--cf-([\w-]+),(?:var\(--\w+,)?(?:light-dark\()?(oklch\([^)]+\))(?:,(oklch\([^)]+\)))?\)/g,
    ),
  ].map(([, name, light, dark = light]) => [name, { light, dark }]),
)

function token(name: string, theme: Theme): Color {
  // The accent is the ink, unless an app says otherwise.
  const values = tokens.get(name === 'accent' ? 'fg' : name)
  if (!values?.[theme]) throw new Error(`styles.css gives --cf-${name} no colour`)
  return new Color(values[theme])
}

/** How much ink is in the fills of hover and press. */
const shares = [...css.matchAll(/background:color-mix\(in oklab,var\(--\w+\) (\d+)%/g)].map(
  ([, percent]) => Number(percent) / 100,
)

function grounds(theme: Theme): [string, Color][] {
  const pages = Object.entries(hosts[theme]).map(([name, color]): [string, Color] => [
    name,
    new Color(color),
  ])
  return [['the surface', token('surface', theme)], ...pages]
}

/** Every ground that is too close to `color`. */
function tooClose(color: Color, least: number, on: [string, Color][]): string[] {
  return on
    .map(([name, ground]): [string, number] => [name, ratio(color, ground)])
    .filter(([, reached]) => reached < least)
    .map(([name, reached]) => `${reached.toFixed(2)} on ${name}`)
}

const TEXT = 4.5
const GRAPHIC = 3

/** On a page: the icon's colour is also that of "Clear rating". */
const needs: Record<string, number> = {
  fg: TEXT,
  'fg-muted': TEXT,
  icon: TEXT,
  danger: TEXT,
  success: TEXT,
  accent: GRAPHIC,
  'border-control': GRAPHIC,
  ring: GRAPHIC,
  star: GRAPHIC,
}

it('finds the tokens in the style sheet', () => {
  const decoration = ['border', 'surface', 'on-accent']
  expect([...tokens.keys(), 'accent'].sort()).toEqual([...Object.keys(needs), ...decoration].sort())
  expect(shares).toEqual([0.06, 0.1])
})

describe.each(themes)('in %s', (theme) => {
  it.each(Object.entries(needs))('--cf-%s reaches %d:1', (name, least) => {
    expect(tooClose(token(name, theme), least, grounds(theme))).toEqual([])
  })

  it('the text on the accent reaches 4.5:1', () => {
    const accent = token('accent', theme)
    expect(tooClose(token('on-accent', theme), TEXT, [['the accent', accent]])).toEqual([])
  })

  // A fill lies under the text of a button, under the accent of the chosen thumb, and, where it is
  // of hover only, under a chosen star. The edge of what is filled takes the colour of icons.
  it.each([
    ['fg', TEXT, [0.06, 0.1]],
    ['accent', GRAPHIC, [0.06, 0.1]],
    ['icon', GRAPHIC, [0.06, 0.1]],
    ['star', GRAPHIC, [0.06]],
  ])('--cf-%s reaches %d:1 on fills of %j', (name, least, on) => {
    const filled = grounds(theme).flatMap(([ground, color]) =>
      shares
        .filter((share) => on.includes(share))
        .map((share): [string, Color] => [
          `${share * 100} % of ink on ${ground}`,
          fill(token('fg', theme), share, color),
        ]),
    )
    expect(tooClose(token(name, theme), least, filled)).toEqual([])
  })
})
