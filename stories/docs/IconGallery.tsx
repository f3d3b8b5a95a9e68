import { Children, type ReactNode } from 'react'
import {
  check,
  clock,
  cross,
  filledThumbDown,
  filledThumbUp,
  pencil,
  star,
  thumbDown,
  thumbUp,
  warning,
} from '../../src/components/icons.tsx'
import { faces, hearts } from '../../src/index.ts'
import './icon-gallery.css'

const fills = ['empty', 'half', 'full'] as const

const icons: [name: string, ...icons: ReactNode[]][] = [
  ['Thumb up', thumbUp, filledThumbUp],
  ['Thumb down', thumbDown, filledThumbDown],
  ['Star', ...fills.map((fill) => star[fill])],
  ['hearts', ...fills.map((fill) => hearts.star(fill, 1))],
  ['faces', ...[1, 2, 3, 4, 5].map((face) => faces.star('empty', face))],
  ['Clock: it waits', clock],
  ['Warning: somebody has to act', warning],
  ['Check: thanks', check],
  ['Close', cross],
  ['Edit', pencil],
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
              {Children.toArray(drawn)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
