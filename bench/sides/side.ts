import type { ComponentType, ReactNode } from 'react'
import type { ChatProps } from '../page/Chat.tsx'

/** One way to put a widget under each message. */
export interface Side {
  /** The widget of one message. */
  Widget: ComponentType<WidgetProps>
  /** What has to be around all of them. */
  Around?: ComponentType<{ children: ReactNode }>
  /** The whole chat, where the widgets work in no other. */
  Chat?: ComponentType<ChatProps>
  /** Restores one vote for each message. */
  restore?(count: number): void
  /** How often each widget has rendered, by message. */
  renders?: ReadonlyMap<number, number>
}

export interface WidgetProps {
  /** The number of the message, from 0. */
  index: number
}
