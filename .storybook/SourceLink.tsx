import { useEffect, useState } from 'react'
import { SourceLinks } from '../stories/docs/SourceFile.tsx'
import '../stories/docs/docs.css'

interface Index {
  entries: Record<string, { importPath: string }>
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

/** Links to the source of a docs page and of its examples. */
export function SourceLink() {
  const [files, setFiles] = useState<string[]>([])
  useEffect(() => {
    const id = new URLSearchParams(location.search).get('id')
    if (id) filesOf(id).then(setFiles, () => setFiles([]))
  }, [])
  if (files.length === 0) return null
  return (
    <footer className="sb-unstyled docs-source">
      Source of this page: <SourceLinks paths={files} />
    </footer>
  )
}
