import { CopyCss } from './CopyCss.tsx'
import { nameableValue, type Token, tokensUsedIn } from './readTokens.ts'
import { TokenTable } from './TokenTable.tsx'
import { groupOf, tokenGroups } from './tokenMeanings.ts'

function cssOf(tokens: readonly Token[]): string {
  const lines = tokens.flatMap((token) => {
    const value = nameableValue(token)
    return value === null ? [] : [`  ${token.name}: ${value};`]
  })
  return `:root {\n${lines.join('\n')}\n}`
}

interface TokensUsedProps {
  /** Files of `src/styles`. */
  sheets: string[]
  /** Without the tables. */
  isCssAlone?: boolean
}

/** The tokens that a component's style sheets use, and the same as CSS to copy. */
export function TokensUsed({ sheets, isCssAlone = false }: TokensUsedProps) {
  const used = tokensUsedIn(...sheets)
  const groups = tokenGroups.filter((group) => used.some((token) => groupOf(token) === group))
  return (
    <>
      {!isCssAlone && groups.map((group) => <TokenTable key={group} group={group} only={used} />)}
      <CopyCss css={cssOf(used)} label="These tokens as CSS" />
    </>
  )
}
