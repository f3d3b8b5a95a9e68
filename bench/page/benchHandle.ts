/** Milliseconds of something that ends on the screen. */
export interface Times {
  /** Until React has committed, effects and all. */
  script: number
  /** Until it is painted. */
  paint: number
}

/** What a chat is made of. */
export interface ChatKind {
  /** @default true */
  hasWidgets?: boolean
  /** Messages in one section of the list; unset, it has none. */
  perSection?: number | undefined
}

/** Where the text of a streaming answer is kept. */
export type StreamKind = 'apart' | 'list'

export interface StreamResult {
  /** Tasks over 50 ms. */
  longTasks: number
  /** The longest of them, in milliseconds. */
  longest: number
  /** How late the last update was, in milliseconds. */
  late: number
}

/** What a page offers to the suite. */
export interface BenchHandle {
  /** Renders messages, each with the widget of this page's side unless told otherwise. */
  mount(count: number, kind?: ChatKind): Promise<Times>
  /** Takes everything away. Returns the milliseconds until React has done so. */
  unmount(): Promise<number>
  /**
   * Presses a part of the widget under a message, and waits until that shows.
   * @param part a CSS selector
   */
  click(index: number, part: string): Promise<Times>
  /** Restores one vote for each message. Returns the milliseconds it took. */
  restore(count: number): number
  /**
   * Renders messages with an answer below them that can grow.
   * @param kind `apart`: the answer has its own state, as chat libraries do it; `list`: the list
   * of messages holds its text, and so renders again with each update
   */
  mountStream(count: number, kind: StreamKind): Promise<Times>
  /** Lets that answer grow, 60 updates a second. */
  stream(seconds: number): Promise<StreamResult>
  /** How often each widget has rendered, by message; only for a side that counts. */
  renders(): [index: number, count: number][]
  /** Nothing is left to do. */
  settle(): Promise<void>
}

declare global {
  interface Window {
    bench: BenchHandle
  }
}
