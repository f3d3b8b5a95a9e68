import { fillable } from './icons.tsx'
import type { RatingIcons } from './RatingStars.tsx'

const heart = /* @__PURE__ */ fillable(
  'M12 20.2C9 18 3.5 14 3.5 9.1A4.6 4.6 0 0 1 8.1 4.4C9.8 4.4 11.2 5.3 12 6.7',
  'C12.8 5.3 14.2 4.4 15.9 4.4A4.6 4.6 0 0 1 20.5 9.1C20.5 14 15 18 12 20.2Z',
)

/** Hearts in place of stars: `<RatingStars icons={hearts} />`. */
export const hearts: RatingIcons = { naming: 'ratingHeart', star: (fill) => heart[fill] }
