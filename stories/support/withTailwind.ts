import { compile } from 'tailwindcss'
import preflight from 'tailwindcss/preflight.css?raw'
import theme from 'tailwindcss/theme.css?raw'

const source = `
  @layer theme, base, components, utilities;
  @layer theme { ${theme} }
  @layer base { ${preflight} }
  @layer utilities { @tailwind utilities; }
`

/**
 * For `beforeEach`: a page with Tailwind 4, its preflight and these classes, loaded after our style
 * sheet. Compiled in the page, so that it is on no other one.
 */
export async function withTailwind(classes: string): Promise<() => void> {
  const { build } = await compile(source)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(build(classes.split(' ')))
  document.adoptedStyleSheets.push(sheet)
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}
