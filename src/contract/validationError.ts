import * as z from 'zod/mini'

/** The body of a 422 answer: FastAPI's validation error. `loc` mixes strings and numbers. */
export const validationErrorSchema = /* @__PURE__ */ (() =>
  z.object({
    detail: z.array(
      z.looseObject({
        loc: z.array(z.union([z.string(), z.number()])),
        msg: z.string(),
      }),
    ),
  }))()

/** The body of a 422 answer: FastAPI's validation error. */
export type ValidationError = z.infer<typeof validationErrorSchema>
