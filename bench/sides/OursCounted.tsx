import { ThumbsFeedback } from 'react-chat-feedback'
import { threadId } from '../page/ids.ts'
import { createOurs } from './parts/createOurs.tsx'
import { UpIcon } from './parts/icons.tsx'
import { thumbsRow } from './parts/OurThumbs.tsx'
import type { Side, WidgetProps } from './side.ts'

const renders = new Map<number, number>()

function Widget({ index }: WidgetProps) {
  // An icon's function is called in each render: it counts them without touching the library.
  const up = (isChosen: boolean) => {
    renders.set(index, (renders.get(index) ?? 0) + 1)
    return <UpIcon isFilled={isChosen} />
  }
  return <ThumbsFeedback threadId={threadId(index)} icons={{ up }} />
}

/** `ThumbsFeedback`, counting its renders. */
export const OursCounted: Side = { ...createOurs(Widget, thumbsRow), renders }
