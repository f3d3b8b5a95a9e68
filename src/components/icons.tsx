import type { ReactNode } from 'react'

interface IconProps {
  isFilled?: boolean
}

// Presentation attributes, not style: a strict CSP blocks inline styles that come from a server.
function Icon({ isFilled = false, children }: IconProps & { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1em"
      height="1em"
      fill={isFilled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

const hand = (
  <>
    <path d="M4.6 10.6h1.1c.6 0 1.1.5 1.1 1.1v6.8c0 .6-.5 1.1-1.1 1.1H4.6c-.6 0-1.1-.5-1.1-1.1v-6.8c0-.6.5-1.1 1.1-1.1Z" />
    <path d="M10.2 11.3c1.9-1.5 2.9-3.8 3.1-6.4.1-.9.8-1.5 1.6-1.3 1.3.3 1.9 1.5 1.7 2.9l-.5 3h2.7c1.3 0 2.2 1.2 1.9 2.4l-1.5 6c-.2 1-1.1 1.7-2.2 1.7h-4.3c-.9 0-1.8-.2-2.5-.6v-7.7Z" />
  </>
)

export function ThumbUpIcon(props: IconProps) {
  return <Icon {...props}>{hand}</Icon>
}

export function ThumbDownIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <g transform="matrix(1 0 0 -1 0 24)">{hand}</g>
    </Icon>
  )
}

const leftHalf =
  'M12 3.2c-.3 0-.5.2-.7.4L9 8.3l-5.2.8c-.6.1-.9.9-.4 1.3l3.7 3.7-.9 5.2c-.1.6.6 1.1 1.1.8l4.7-2.4'
const rightHalf =
  'l4.7 2.4c.5.3 1.2-.2 1.1-.8l-.9-5.2 3.7-3.7c.5-.4.2-1.2-.4-1.3L15 8.3l-2.3-4.7c-.2-.2-.4-.4-.7-.4Z'

/** A star, empty, full, or with its first half full. */
export function StarIcon({ fill }: { fill: 'full' | 'half' | 'empty' }) {
  return (
    <Icon isFilled={fill === 'full'}>
      {fill === 'half' && <path d={`${leftHalf}Z`} fill="currentColor" stroke="none" />}
      <path d={leftHalf + rightHalf} />
    </Icon>
  )
}

export function ClockIcon() {
  return (
    <Icon>
      <circle cx="12" cy="12" r="8.25" />
      <path d="M12 7.5V12l3 1.8" />
    </Icon>
  )
}

export function WarningIcon() {
  return (
    <Icon>
      <path d="M10.7 4.6 3.3 17.5c-.6 1 .1 2.2 1.3 2.2h14.8c1.2 0 1.9-1.2 1.3-2.2L13.3 4.6c-.6-1-2-1-2.6 0Z" />
      <path d="M12 9.3v4.2M12 16.6v.1" />
    </Icon>
  )
}

export function CheckIcon() {
  return (
    <Icon>
      <path d="m5 12.6 4.4 4.4L19 7.5" />
    </Icon>
  )
}
