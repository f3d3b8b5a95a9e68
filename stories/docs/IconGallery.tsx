import type { ReactNode } from 'react'
import {
  CheckIcon,
  ClockIcon,
  CloseIcon,
  EditIcon,
  StarIcon,
  ThumbDownIcon,
  ThumbUpIcon,
  WarningIcon,
} from '../../src/components/icons.tsx'
import { faces, hearts } from '../../src/index.ts'
import './icon-gallery.css'

const icons: [name: string, ...icons: ReactNode[]][] = [
  ['Thumb up', <ThumbUpIcon key="empty" />, <ThumbUpIcon key="full" isFilled />],
  ['Thumb down', <ThumbDownIcon key="empty" />, <ThumbDownIcon key="full" isFilled />],
  [
    'Star',
    ...(['empty', 'half', 'full'] as const).map((fill) => <StarIcon key={fill} fill={fill} />),
  ],
  [
    'hearts',
    ...(['empty', 'half', 'full'] as const).map((fill) => (
      <span key={fill}>{hearts.star(fill, 1)}</span>
    )),
  ],
  ['faces', ...[1, 2, 3, 4, 5].map((face) => <span key={face}>{faces.star('empty', face)}</span>)],
  ['Clock: it waits', <ClockIcon key="icon" />],
  ['Warning: somebody has to act', <WarningIcon key="icon" />],
  ['Check: thanks', <CheckIcon key="icon" />],
  ['Close', <CloseIcon key="icon" />],
  ['Edit', <EditIcon key="icon" />],
]

/** Every icon, at rest and chosen, in the three sizes. */
export function IconGallery() {
  return (
    <ul className="sb-unstyled icon-gallery">
      {icons.map(([name, ...drawn]) => (
        <li key={name}>
          <span>{name}</span>
          {[16, 18, 20].map((size) => (
            <span key={size} className="icon-gallery-row" data-px={size}>
              {drawn}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
