/** For `beforeEach`: a page whose reader has set its text to 200 % (WCAG 2.2, 1.4.4). */
export function atTwiceTheText(): () => void {
  const { style } = document.documentElement
  style.fontSize = '200%'
  return () => {
    style.removeProperty('font-size')
  }
}
