import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { en, type FeedbackLabels } from '../../src/index.ts'
import type { Network } from './createWire.ts'

/** What the toolbar says that a story has to know; the rest is attributes around it. */
export interface Toolbar {
  locale: string
  labels: FeedbackLabels
  /** Unset for the widgets' own default. */
  size?: 'sm' | 'md' | 'lg'
  network: Network
}

const ToolbarContext = createContext<Toolbar>({ locale: 'en', labels: en, network: 'online' })

/** The toolbar's choices, wherever a story needs them. */
export const useToolbar = () => useContext(ToolbarContext)

/** Sets some of them for what is below. */
export function ToolbarScope({ children, ...own }: Partial<Toolbar> & { children: ReactNode }) {
  const outer = useToolbar()
  const { locale = outer.locale, labels = outer.labels, network = outer.network } = own
  const size = own.size ?? outer.size
  const value = useMemo(
    () => ({ locale, labels, network, ...(size && { size }) }),
    [locale, labels, network, size],
  )
  return <ToolbarContext.Provider value={value}>{children}</ToolbarContext.Provider>
}
