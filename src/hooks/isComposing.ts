/**
 * Whether a key belongs to an input method that composes a word. Safari says of the key that ends it
 * only that it was one for the method (229, UI Events).
 */
export function isComposing({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229
}
