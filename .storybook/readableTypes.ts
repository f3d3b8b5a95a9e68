import type { ArgTypesEnhancer, SBType } from 'storybook/internal/types'

const isUndefined = (type: SBType) => type.name === 'other' && type.value === 'undefined'

/** What an optional prop is when it is given. */
function givenType(type: SBType): SBType {
  if (type.raw?.includes('=>')) return { name: 'function' }
  if (type.name !== 'union') return type
  const [given, ...others] = type.value.filter((part) => !isUndefined(part))
  return given && others.length === 0 ? given : type
}

/**
 * Types in the words of our source. Storybook says "union" of `boolean | undefined`, and edits it
 * as an object.
 */
export const readableTypes: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const { type, table } = argType
      if (!type?.raw?.endsWith(' | undefined')) return [name, argType]
      const summary = type.raw.replace(/ \| undefined$/, '').replace(/^\((.*)\)$/, '$1')
      return [name, { ...argType, type: givenType(type), table: { ...table, type: { summary } } }]
    }),
  )
