import type { ReactNode } from 'react'

// On the shapes and not on the svg, where a host's rule for every svg would reach them. Presentation
// attributes, not style: a strict CSP blocks inline styles that come from a server.
/** A closed outline: it has no ends to be round. */
const edge = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.75,
} as const

export const line = { ...edge, strokeLinecap: 'round', strokeLinejoin: 'round' } as const

export const solid = { ...edge, fill: 'currentColor' } as const

/** An element and not a component: a long chat has thousands of them, and React keeps each component. */
export const icon = (shape: ReactNode) => (
  <svg viewBox="0 0 24 24" width="1em" height="1em" aria-hidden="true">
    {shape}
  </svg>
)

/** An icon of one path. A bundler drops the call where the icon is not used, and would keep a spread. */
const drawn = (how: typeof edge | typeof solid | typeof line, d: string, transform?: string) =>
  icon(<path {...how} d={d} transform={transform} />)

// One silhouette, twice: filled, a gap parts the cuff from the hand, where the outline has a line.
const hand =
  'M7.5 10.75v9.5M5 10.75h2.5l3.71-6.7c.22-.4.64-.65 1.1-.65a2.35 2.35 0 0 1 2.31 2.75l-.62 3.6h4.35a2.4 2.4 0 0 1 2.33 2.98l-1.35 5.6a2.5 2.5 0 0 1-2.43 1.92H5a1.75 1.75 0 0 1-1.75-1.75v-6c0-.97.78-1.75 1.75-1.75Z'
const filledHand =
  'M8.25 10.95l2.96-6.9c.22-.4.64-.65 1.1-.65a2.35 2.35 0 0 1 2.31 2.75l-.62 3.6h4.35a2.4 2.4 0 0 1 2.33 2.98l-1.35 5.6a2.5 2.5 0 0 1-2.43 1.92H8.25ZM4.25 10.75h.4v9.5h-.4a1 1 0 0 1-1-1v-7.5a1 1 0 0 1 1-1Z'
const down = 'matrix(1 0 0 -1 0 24)'

export const thumbUp = /* @__PURE__ */ drawn(edge, hand)
export const filledThumbUp = /* @__PURE__ */ drawn(solid, filledHand)
export const thumbDown = /* @__PURE__ */ drawn(edge, hand, down)
export const filledThumbDown = /* @__PURE__ */ drawn(solid, filledHand, down)

const leftHalf =
  'M12 3.77Q11.61 3.77 11.22 4.63L9.26 8.93 4.57 9.46Q2.68 9.67 4.08 10.95L7.57 14.14 6.62 18.77Q6.24 20.63 7.89 19.69L12 17.36'
const rightHalf =
  'L16.11 19.69Q17.76 20.63 17.38 18.77L16.43 14.14 19.92 10.95Q21.32 9.67 19.43 9.46L14.74 8.93 12.78 4.63Q12.39 3.77 12 3.77Z'

/** How much of an icon is filled. */
export type StarFill = 'full' | 'half' | 'empty'

/** An icon empty, full, or with its first half full. */
export function fillable(firstHalf: string, secondHalf: string): Record<StarFill, ReactNode> {
  const whole = firstHalf + secondHalf
  return {
    empty: drawn(edge, whole),
    half: icon(
      <>
        <path fill="currentColor" d={`${firstHalf}Z`} />
        <path {...edge} d={whole} />
      </>,
    ),
    full: drawn(solid, whole),
  }
}

export const star = /* @__PURE__ */ fillable(leftHalf, rightHalf)

export const clock = /* @__PURE__ */ drawn(
  line,
  'M12 3.75a8.25 8.25 0 1 1 0 16.5 8.25 8.25 0 0 1 0-16.5ZM12 7.5V12l3 1.8',
)

export const warning = /* @__PURE__ */ drawn(
  line,
  'M10.7 4.6 3.3 17.5c-.6 1 .1 2.2 1.3 2.2h14.8c1.2 0 1.9-1.2 1.3-2.2L13.3 4.6c-.6-1-2-1-2.6 0ZM12 9.3v4.2M12 16.6v.1',
)

export const check = /* @__PURE__ */ drawn(line, 'm5 12.6 4.4 4.4L19 7.5')

export const cross = /* @__PURE__ */ drawn(line, 'm6.5 6.5 11 11M17.5 6.5l-11 11')

export const pencil = /* @__PURE__ */ drawn(
  line,
  'M4 20h16M6 16.2 6.6 13 15.3 4.3c.8-.8 2-.8 2.7 0l.5.5c.8.8.8 2 0 2.7L9.8 16.2 6 16.2Z',
)
