/** The side that a page is built for. */
declare module 'virtual:side' {
  export const side: import('../sides/side.ts').Side
}
