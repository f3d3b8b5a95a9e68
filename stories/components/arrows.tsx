import type { ThumbsFeedbackProps } from '../../src/index.ts'

function Arrow({ isDown = false, isChosen }: { isDown?: boolean; isChosen: boolean }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1em"
      height="1em"
      fill={isChosen ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path
        d="M12 4 4.5 12H9v8h6v-8h4.5Z"
        transform={isDown ? 'matrix(1 0 0 -1 0 24)' : undefined}
      />
    </svg>
  )
}

/** Arrows in place of the thumbs, filled when they are chosen. */
export const arrows: NonNullable<ThumbsFeedbackProps['icons']> = {
  up: (isChosen) => <Arrow isChosen={isChosen} />,
  down: (isChosen) => <Arrow isChosen={isChosen} isDown />,
}
