import { measureLength } from '../../docs/measureLength.ts'
import { type Token, tokens, valueIn } from '../../docs/readTokens.ts'

/** A colour for each theme, or one length for both. */
export type Setting = { light: string; dark: string } | { px: number }

/** What a designer has changed, by token. */
export type Theme = Readonly<Record<string, Setting>>

/** The colours that can be picked. */
export const colourNames = [
  '--cf-accent',
  '--cf-star',
  '--cf-ring',
  '--cf-surface',
  '--cf-fg',
  '--cf-fg-muted',
  '--cf-icon',
  '--cf-border-control',
] as const

/** The lengths that have a slider, with its ends in px. */
export const lengths = [
  { name: '--cf-radius', min: 0, max: 20 },
  { name: '--cf-radius-card', min: 0, max: 28 },
  { name: '--cf-radius-chip', min: 0, max: 20 },
  { name: '--cf-space', min: 2, max: 8 },
  { name: '--cf-size-button', min: 24, max: 48 },
  { name: '--cf-size-icon', min: 14, max: 28 },
  { name: '--cf-size-star', min: 18, max: 36 },
  { name: '--cf-size-text', min: 11, max: 18 },
] as const

const tokenOf = (name: string): Token | undefined => tokens.find((token) => token.name === name)

/** The length that holds while a token is unset, in px. */
export const lengthNow = (name: string): number => measureLength(tokenOf(name)?.inner ?? '') ?? 0

/** The colour that holds while a token is unset, as a colour picker wants it. */
export function colourNow(name: string, theme: 'light' | 'dark'): string {
  const token = tokenOf(name)
  const value = token ? valueIn(theme, token) : ''
  const inner = /^var\((--_[\w-]+)\)$/.exec(value)?.[1]
  const other = tokens.find((one) => one.inner === inner)
  if (other) return colourNow(other.name, theme)
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) return '#000000'
  context.fillStyle = value
  context.fillRect(0, 0, 1, 1)
  const { data } = context.getImageData(0, 0, 1, 1)
  return `#${[...data.slice(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function cssValue(setting: Setting): string {
  if ('px' in setting) return `${setting.px}px`
  const { light, dark } = setting
  return light === dark ? light : `light-dark(${light}, ${dark})`
}

/** The changes as CSS for an app. */
export function toCss(theme: Theme): string {
  const lines = Object.entries(theme).map(([name, setting]) => `  ${name}: ${cssValue(setting)};`)
  return lines.length === 0 ? '/* Nothing is changed yet. */' : `:root {\n${lines.join('\n')}\n}`
}

/** The changes as variables on an element. */
export function toVariables(theme: Theme): Record<string, string> {
  return Object.fromEntries(Object.entries(theme).map(([name, set]) => [name, cssValue(set)]))
}
