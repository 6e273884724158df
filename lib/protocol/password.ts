import * as z from 'zod/mini'

/** A new password. */
export const password = z
  .string()
  .check(
    z.minLength(8, { error: 'must have at least 8 characters' }),
    z.maxLength(128, { error: 'may have at most 128 characters' }),
  )
