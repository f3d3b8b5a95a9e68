import { icon, line, solid } from './icons.tsx'
import type { RatingIcons } from './RatingStars.tsx'

const mouths = [
  'M7.8 17c.7-1.9 2.3-3 4.2-3s3.5 1.1 4.2 3',
  'M8.5 16.2c.9-.9 2.1-1.4 3.5-1.4s2.6.5 3.5 1.4',
  'M8.4 15.4h7.2',
  'M8.5 14.8c.9.9 2.1 1.4 3.5 1.4s2.6-.5 3.5-1.4',
  'M7.8 14c.7 1.9 2.3 3 4.2 3s3.5-1.1 4.2-3',
]

/** Five faces, from unhappy to happy: `<RatingStars icons={faces} />`. Only the chosen one is filled. */
export const faces: RatingIcons = {
  naming: 'ratingFace',
  isSingle: true,
  star: (fill, star) =>
    icon(
      <>
        <circle {...(fill === 'full' ? solid : line)} cx="12" cy="12" r="9" />
        {/* Cut out of a filled face, in the colour of what lies behind it. */}
        <g {...line} stroke={fill === 'full' ? 'var(--_surface, Canvas)' : 'currentColor'}>
          <path d={mouths[star - 1]} />
          <path d="M9 9.4v.2M15 9.4v.2" strokeWidth="2.4" />
        </g>
      </>,
    ),
}
