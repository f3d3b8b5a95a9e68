/** A computed colour with its numbers to three decimals: WebKit keeps them in single precision. */
export const roundedColor = (color: string) =>
  color.replace(/\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(3))))
