import { en, type FeedbackLabels } from '../../src/index.ts'
import './docs.css'

/** When each of the announced texts is said. The texts themselves are the locale's. */
const when: Partial<Record<keyof FeedbackLabels, string>> = {
  announceThumbs: 'A vote is stored',
  announceRating: 'A rating is stored',
  commentThanks: 'A comment is stored',
  announceRetracted: 'A vote or rating is taken back',
  announceSaving: 'It takes longer than a second',
  announceOffline: 'There is no network',
  announceWaiting: 'The server failed, and is asked again by itself',
  announceUnauthorized: 'The session has ended',
  announceFailed: 'A vote or rating is refused (role=alert)',
  announceCommentFailed: 'A comment is refused (role=alert)',
}

/** What is said to users of a screen reader, and when. */
export function Announcements() {
  return (
    <div className="sb-unstyled docs-scroll">
      <table className="docs-table">
        <caption className="docs-hidden">Announcements</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What is said in English</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(when).map(([label, moment]) => (
            <tr key={label}>
              <td>{moment}</td>
              <td>“{String(en[label as keyof FeedbackLabels])}”</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
