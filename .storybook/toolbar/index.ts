import { withDensity } from './withDensity.tsx'
import { withDirection } from './withDirection.tsx'
import { localeLoader, withLocale } from './withLocale.tsx'
import { withMotion } from './withMotion.tsx'
import { withNetwork } from './withNetwork.tsx'
import { withSize } from './withSize.tsx'
import { withTheme } from './withTheme.tsx'

export { globalTypes, initialGlobals } from './globalTypes.ts'

/** From the inside out. */
export const toolbarDecorators = [
  withSize,
  withNetwork,
  withMotion,
  withDensity,
  withDirection,
  withLocale,
  withTheme,
]

export const toolbarLoaders = [localeLoader]
