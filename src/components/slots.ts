import {
  cloneElement,
  createElement,
  isValidElement,
  type ReactElement,
  type ReactNode,
} from 'react'

/** Props that every styled component takes. */
export interface StyledProps<Slot extends string> {
  /**
   * Height of a button: 28, 32 or 40 px.
   * @default 'md'
   */
  size?: 'sm' | 'md' | 'lg' | undefined
  /** Classes for the parts. */
  classNames?: Partial<Record<Slot, string>> | undefined
  /** A class for the root. */
  className?: string | undefined
  /**
   * Leaves out every class of ours, and so the whole look.
   * @default false
   */
  unstyled?: boolean | undefined
}

interface SlotProps {
  'data-slot': string
  className: string | undefined
}

/** What the parts of all widgets have in common where an app adds no class: made once. */
const plain: Record<'root' | 'control' | 'part', Record<string, SlotProps>> = {
  root: {},
  control: {},
  part: {},
}

/** Names the parts of a component: `data-slot` always, classes unless it is unstyled. */
export function slotsOf<Slot extends string>({ unstyled, classNames }: StyledProps<Slot>) {
  const isPlain = !unstyled && !classNames
  return (slot: Slot, kind?: 'root' | 'control', className?: string): SlotProps => {
    const known = isPlain && !className ? plain[kind ?? 'part'] : undefined
    if (known?.[slot]) return known[slot]
    // All roots have one class, and all that is pressed: a browser looks at a rule for one class only
    // for its elements, and at a rule for a list of classes for every element of the page.
    const own = unstyled ? '' : `${kind ? `cf-${kind} ` : ''}cf-${slot}`
    // Ours comes first: by how a class begins, the style sheet tells our parts from a host's.
    const all = join(join(own, classNames?.[slot]), className)
    const props = { 'data-slot': slot, className: all || undefined }
    if (known) known[slot] = props
    return props
  }
}

const join = (first: string, second: string | undefined) =>
  first && second ? `${first} ${second}` : first || second || ''

const dressed = new WeakMap<ReactElement, ReactElement<SlotProps>>()

/**
 * An icon that is a slot: an svg itself, with no element around it; anything else in a `span`. A
 * thousand widgets share one element, which React then compares with itself.
 */
export function slotIcon(icon: ReactNode, props: SlotProps): ReactNode {
  if (!isValidElement<{ className?: string | undefined }>(icon) || icon.type !== 'svg')
    return createElement('span', props, icon)
  const className = join(props.className ?? '', icon.props.className) || undefined
  const known = dressed.get(icon)
  if (known?.props['data-slot'] === props['data-slot'] && known.props.className === className)
    return known
  const svg = cloneElement(icon as ReactElement<SlotProps>, { ...props, className })
  dressed.set(icon, svg)
  return svg
}
