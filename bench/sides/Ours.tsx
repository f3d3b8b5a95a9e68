import { createOurs } from './parts/createOurs.tsx'
import { OurThumbs, thumbsRow } from './parts/OurThumbs.tsx'

/** `ThumbsFeedback`, its client with the store it has by default: memory. */
export const Ours = createOurs(OurThumbs, thumbsRow)
