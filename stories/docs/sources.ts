// The text of each file that a reader of these pages may want to copy. A file comes when it is asked for.
const modules: Record<string, () => Promise<unknown>> = import.meta.glob(
  [
    '../**/*.{ts,tsx,mdx,css}',
    '../../examples/*/{app,lib,src,test}/**/*.{ts,tsx,css,cjs}',
    '../../examples/*/*.{ts,mjs,html,md}',
    '../../test/docs/examples/**/*.{ts,tsx}',
  ],
  { query: '?raw', import: 'default' },
)

/** `../a/b.ts` as seen from this file, as a path from the root of the repository. */
const fromRoot = (path: string, file: string) => new URL(path, `file:///${file}`).pathname.slice(1)

const loaders = new Map(
  Object.entries(modules).map(([path, load]) => [fromRoot(path, 'stories/docs/sources.ts'), load]),
)

/** Paths from the root of the repository, in order. */
export const sourcePaths: readonly string[] = [...loaders.keys()].sort()

/** The text of a file. Rejects with what to do when there is none of that path. */
export async function readSource(path: string): Promise<string> {
  const load = loaders.get(path)
  if (!load) throw new Error(`No source is shown for "${path}". Choose one of the list.`)
  return (await load()) as string
}

/** Those of the files shown here that the text of `path` imports, in its order. */
export function importsOf(path: string, text: string): string[] {
  const specifiers = [...text.matchAll(/\b(?:from|import)\s*\(?'(\.[^'?]+)/g)]
  const files = specifiers.map(([, specifier = '']) => fromRoot(specifier, path))
  return [...new Set(files)].filter((file) => loaders.has(file))
}

/** Where Storybook shows a file, from any of its pages, also below a folder. */
export const sourceUrl = (path: string): string =>
  `./?path=/docs/reference-source-files--docs&file=${path}`
