import { Fragment, type ReactNode } from 'react'
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

/** What each shows, by the state that it is shown in. */
const icons: Record<string, Record<string, ReactNode>> = {
  'Thumb up': { rest: thumbUp, chosen: filledThumbUp },
  'Thumb down': { rest: thumbDown, chosen: filledThumbDown },
  Star: star,
  hearts: Object.fromEntries(fills.map((fill) => [fill, hearts.star(fill, 1)])),
  faces: Object.fromEntries([1, 2, 3, 4, 5].map((face) => [face, faces.star('empty', face)])),
  'Clock: it waits': { clock },
  'Warning: somebody has to act': { warning },
  'Check: thanks': { check },
  Close: { cross },
  Edit: { pencil },
}

/** Every icon, at rest and chosen, in the three sizes. */
export function IconGallery() {
  return (
    <ul className="sb-unstyled icon-gallery">
      {Object.entries(icons).map(([name, drawn]) => (
        <li key={name}>
          <span>{name}</span>
          {[16, 18, 20].map((size) => (
            <span key={size} className="icon-gallery-row" data-px={size}>
              {Object.entries(drawn).map(([state, icon]) => (
                <Fragment key={state}>{icon}</Fragment>
              ))}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
