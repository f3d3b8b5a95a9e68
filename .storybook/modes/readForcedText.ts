/**
 * Axe takes a text's colour from `-webkit-text-fill-color` first. With forced colours Chromium tells
 * the forced `color`, but for the fill the one that was before, which is on no screen.
 * @returns what makes it as it was
 */
export function readForcedText(): () => void {
  const { getPropertyValue } = CSSStyleDeclaration.prototype
  CSSStyleDeclaration.prototype.getPropertyValue = function read(property) {
    return getPropertyValue.call(this, property === '-webkit-text-fill-color' ? 'color' : property)
  }
  return () => {
    CSSStyleDeclaration.prototype.getPropertyValue = getPropertyValue
  }
}
