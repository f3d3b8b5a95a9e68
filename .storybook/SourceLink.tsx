import { useEffect, useState } from 'react'
import manifest from '../package.json'
import '../stories/docs/docs.css'

/** `https://…/repository` of the package, or none while it has no repository. */
function repositoryUrl(): string | null {
  const { repository } = manifest as { name: string; repository?: string | { url: string } }
  const url = typeof repository === 'string' ? repository : repository?.url
  return url?.replace(/^git\+|\.git$/g, '').replace(/^github:/, 'https://github.com/') ?? null
}

interface Index {
  entries: Record<string, { importPath: string; componentPath?: string }>
}

/** The files of a docs page, as Storybook's own index knows them. */
async function filesOf(id: string): Promise<string[]> {
  const answer = await fetch('index.json')
  const { entries }: Index = await answer.json()
  const entry = entries[id]
  if (!entry) return []
  // Beside the page its stories, whose ids begin alike.
  const begin = id.replace(/--.*$/, '--')
  const stories = Object.entries(entries).filter(([other]) => other.startsWith(begin))
  const paths = [entry, ...stories.map(([, story]) => story)].map(({ importPath }) => importPath)
  return [...new Set(paths)].map((path) => path.replace(/^\.\//, ''))
}

/** Where the source of a docs page and of its examples is. */
export function SourceLink() {
  const [files, setFiles] = useState<string[]>([])
  useEffect(() => {
    const id = new URLSearchParams(location.search).get('id')
    if (id) filesOf(id).then(setFiles, () => setFiles([]))
  }, [])
  if (files.length === 0) return null
  const repository = repositoryUrl()
  return (
    <footer className="sb-unstyled docs-source">
      Source of this page:{' '}
      {files.map((file, index) => (
        <span key={file}>
          {index > 0 && ', '}
          {repository ? (
            <a href={`${repository}/blob/main/${file}`}>{file}</a>
          ) : (
            <code>{file}</code>
          )}
        </span>
      ))}
    </footer>
  )
}
