/** The roots of what is ours. What is unstyled is as large as its host makes it. */
const widgets = '.cf-thumbs, .cf-rating, .cf-comment, .cf-flow'

const controls = 'button, input, textarea, a[href], [role=button]'

/**
 * What a finger meets of a control. A checkbox has its whole label; the halves of a star are two
 * values of one target, as the places on a slider are (WCAG 2.2, the definition of "target").
 */
const targetOf = (control: Element) => control.closest('label, [data-slot=star]') ?? control

/** The targets of ours that are smaller than `least` CSS pixels in either direction (WCAG 2.2, 2.5.8). */
export function findSmallTargets(least: number): string[] {
  const all = [...document.querySelectorAll(`:is(${widgets}) :is(${controls})`)].map(targetOf)
  return [...new Set(all)].flatMap((target) => {
    const { width, height } = target.getBoundingClientRect()
    const isSeen = target.checkVisibility({ visibilityProperty: true })
    // Half a pixel is lost to rounding where a length is in rem.
    if (!isSeen || Math.min(width, height) >= least - 0.5) return []
    const name = target.ariaLabel ?? target.getAttribute('data-slot')
    return [`${name}: ${width.toFixed(1)} × ${height.toFixed(1)}, not ${least} × ${least}`]
  })
}
