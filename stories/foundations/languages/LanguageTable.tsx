import type { FeedbackLabels } from '../../../src/index.ts'
import { CommentBox, RatingStars, ThumbsFeedback } from '../../../src/index.ts'
import { directionOf, nameOf } from '../../support/locales.ts'
import { Stage } from '../../support/Stage.tsx'
import { ToolbarScope } from '../../support/toolbar.tsx'
import './languages.css'

/** A language with its words. */
export interface Language {
  locale: string
  labels: FeedbackLabels
  isDraft: boolean
}

interface LanguageTableProps {
  threadId: string
  languages: readonly Language[]
}

const vote = { kind: 'thumbs', value: 'up' } as const
const four = { kind: 'rating', value: 4 } as const

function LanguageRow({ threadId, locale, labels, isDraft }: Language & { threadId: string }) {
  return (
    <ToolbarScope locale={locale} labels={labels} network="online">
      <tr>
        <th scope="row">
          <span lang={locale}>{nameOf(locale)}</span>
          <code>{locale}</code>
          {isDraft && <span className="languages-draft">Draft</span>}
        </th>
        <td lang={locale} dir={directionOf(locale)} className="languages-words">
          <Stage threadId={threadId} phase="offline" input={vote}>
            {(target) => <ThumbsFeedback {...target} />}
          </Stage>
          <Stage threadId={threadId} phase="saved" input={four}>
            {(target) => <RatingStars {...target} />}
          </Stage>
        </td>
        <td lang={locale} dir={directionOf(locale)}>
          <Stage threadId={threadId}>{(target) => <CommentBox {...target} maxLength={90} />}</Stage>
        </td>
      </tr>
    </ToolbarScope>
  )
}

/** Every language, live. */
export function LanguageTable({ threadId, languages }: LanguageTableProps) {
  return (
    <div className="sb-unstyled docs-scroll">
      <table className="docs-table languages">
        <caption className="docs-hidden">Languages</caption>
        <thead>
          <tr>
            <th scope="col">Language</th>
            <th scope="col">Thumbs and stars</th>
            <th scope="col">Comment</th>
          </tr>
        </thead>
        <tbody>
          {languages.map((language) => (
            <LanguageRow key={language.locale} threadId={threadId} {...language} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
