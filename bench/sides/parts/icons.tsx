// The shapes are those of the library, so that every side without icons of its own paints the same.
const hand =
  'M7.5 10.75v9.5M5 10.75h2.5l3.71-6.7c.22-.4.64-.65 1.1-.65a2.35 2.35 0 0 1 2.31 2.75l-.62 3.6h4.35a2.4 2.4 0 0 1 2.33 2.98l-1.35 5.6a2.5 2.5 0 0 1-2.43 1.92H5a1.75 1.75 0 0 1-1.75-1.75v-6c0-.97.78-1.75 1.75-1.75Z'
const star =
  'M12 3.77Q11.61 3.77 11.22 4.63L9.26 8.93 4.57 9.46Q2.68 9.67 4.08 10.95L7.57 14.14 6.62 18.77Q6.24 20.63 7.89 19.69L12 17.36L16.11 19.69Q17.76 20.63 17.38 18.77L16.43 14.14 19.92 10.95Q21.32 9.67 19.43 9.46L14.74 8.93 12.78 4.63Q12.39 3.77 12 3.77Z'

interface IconProps {
  isFilled: boolean
}

function Icon({ path, isFilled, name }: IconProps & { path: string; name?: string }) {
  return (
    <svg
      className={name}
      viewBox="0 0 24 24"
      width="18"
      height="18"
      fill={isFilled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.75"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )
}

export function UpIcon({ isFilled }: IconProps) {
  return <Icon path={hand} isFilled={isFilled} />
}

export function DownIcon({ isFilled }: IconProps) {
  return <Icon path={hand} isFilled={isFilled} name="down" />
}

export function StarIcon({ isFilled }: IconProps) {
  return <Icon path={star} isFilled={isFilled} />
}
