import type { SourceProps } from '@storybook/addon-docs/blocks'
import { type ReactNode, useEffect, useState } from 'react'
import { Source } from './Source.tsx'
import { importsOf, readSource, sourcePaths, sourceUrl } from './sources.ts'
import './docs.css'

const languages = new Map<string, SourceProps['language']>([
  ['css', 'css'],
  ['html', 'html'],
  ['md', 'md'],
  ['mdx', 'md'],
  ['mjs', 'jsx'],
  ['ts', 'tsx'],
  ['tsx', 'tsx'],
])

const languageOf = (path: string) => languages.get(path.replace(/.*\./, '')) ?? 'text'

const folderOf = (path: string) => path.replace(/\/[^/]*$/, '')
const sourceFolders = [...new Set(sourcePaths.map(folderOf))].sort()

/** Links to where files are shown. The page they are on is in a frame of Storybook's. */
export function SourceLinks({ paths }: { paths: readonly string[] }) {
  return (
    <ul className="sb-unstyled docs-source-list">
      {paths.map((path) => (
        <li key={path}>
          <a href={sourceUrl(path)} target="_top">
            {path}
          </a>
        </li>
      ))}
    </ul>
  )
}

function useSource(path: string | null) {
  const [source, setSource] = useState<{ text?: string; error?: string }>({})
  useEffect(() => {
    if (!path) return
    readSource(path).then(
      (text) => setSource({ text }),
      (error: Error) => setSource({ error: error.message }),
    )
  }, [path])
  return source
}

/** The file that the address names as `file`, what it imports, and all files there are. */
export function SourceFile() {
  const [path] = useState(() => new URLSearchParams(location.search).get('file'))
  const { text, error } = useSource(path)
  const imported = path && text ? importsOf(path, text) : []
  let shown: ReactNode = null
  if (error) shown = <p role="alert">{error}</p>
  else if (path && text) {
    shown = (
      <>
        <h2>{path}</h2>
        <Source code={text} language={languageOf(path)} />
      </>
    )
  }
  return (
    <>
      {shown}
      {imported.length > 0 && (
        <>
          <h3>It imports</h3>
          <SourceLinks paths={imported} />
        </>
      )}
      <h2>All files</h2>
      {sourceFolders.map((folder) => (
        <section key={folder}>
          <h3>{folder}</h3>
          <SourceLinks paths={sourcePaths.filter((file) => folderOf(file) === folder)} />
        </section>
      ))}
    </>
  )
}
