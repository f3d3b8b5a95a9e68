import { contrast } from './contrast.ts'
import './docs.css'
import { measureLength } from './measureLength.ts'
import { nameableValue, type Token, tokens, valueIn } from './readTokens.ts'
import { groupOf, type TokenGroup, tokenMeanings } from './tokenMeanings.ts'

const themes = ['light', 'dark'] as const

/** What a ratio is measured against: our own surface. */
const surface = tokens.find(({ name }) => name === '--cf-surface')

const isColour = (value: string) => /^(oklch|#|rgb)/.test(value)

/** What a token is worth in a theme; one that is another's value has that one's. */
function settled(theme: 'light' | 'dark', token: Token): string {
  const value = valueIn(theme, token)
  const other = tokens.find(({ inner }) => value === `var(${inner})`)
  return other ? settled(theme, other) : value
}

function Swatch({ token, theme }: { token: Token; theme: 'light' | 'dark' }) {
  const value = settled(theme, token)
  if (!isColour(value)) return <code>{value}</code>
  const ground = surface ? settled(theme, surface) : 'Canvas'
  // On the accent stands what is on it; everything else stands on the surface.
  const accent = tokens.find(({ name }) => name === '--cf-accent')
  const behind = token.name === '--cf-on-accent' && accent ? settled(theme, accent) : ground
  return (
    <span className="docs-swatch" data-cf-theme={theme}>
      <span className="docs-swatch-color" style={{ background: value }} />
      <code>{value}</code>
      {token !== surface && <span>{contrast(value, behind).toFixed(1)}:1</span>}
    </span>
  )
}

/** What a length comes to here, unless its value says so already. */
function lengthOf(token: Token): string | null {
  const length = measureLength(token.inner)
  return length === null || /^[\d.]+px$/.test(nameableValue(token) ?? '') ? null : `= ${length} px`
}

interface TokenTableProps {
  /** One group, or all. */
  group?: TokenGroup
  /** Only these, as from `tokensUsedIn`. */
  only?: readonly Token[]
}

/** The tokens, with the values that the style sheet itself has, and the contrast measured here. */
export function TokenTable({ group, only = tokens }: TokenTableProps) {
  const shown = only.filter((token) => !group || groupOf(token) === group)
  const hasThemes = shown.some(({ value }) => value.includes('light-dark('))
  return (
    <div className="sb-unstyled docs-scroll">
      <table className="docs-table">
        <caption className="docs-hidden">{group ?? 'Tokens'}</caption>
        <thead>
          <tr>
            <th scope="col">Token</th>
            <th scope="col">For</th>
            {hasThemes ? (
              themes.map((theme) => (
                <th key={theme} scope="col">
                  In {theme}
                </th>
              ))
            ) : (
              <th scope="col">While it is unset</th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((token) => (
            <tr key={token.name}>
              <th scope="row">
                <code>{token.name}</code>
              </th>
              <td>{tokenMeanings[token.name]?.use}</td>
              {hasThemes ? (
                themes.map((theme) => (
                  <td key={theme}>
                    <Swatch token={token} theme={theme} />
                  </td>
                ))
              ) : (
                <td>
                  <code>{nameableValue(token) ?? token.value}</code> {lengthOf(token)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
