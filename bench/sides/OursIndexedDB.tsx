import { indexedDBStore } from 'react-chat-feedback'
import { createOurs } from './parts/createOurs.tsx'
import { OurThumbs, thumbsRow } from './parts/OurThumbs.tsx'

/** `ThumbsFeedback`, its client with the store that outlives the page. */
export const OursIndexedDB = createOurs(OurThumbs, thumbsRow, {
  store: indexedDBStore({ userId: 'bench' }),
})
