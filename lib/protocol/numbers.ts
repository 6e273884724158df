import * as z from 'zod/mini'

/** Where PostgreSQL's `integer` ends: positions, revisions and versions are of that type. */
const MAX_INTEGER = 2 ** 31 - 1

/** A place in a conversation, or how often something has changed: 0 and up. */
export const counter = z.int().check(z.minimum(0), z.maximum(MAX_INTEGER))

/** The number of something that is counted from 1. */
export const ordinal = z.int().check(z.minimum(1), z.maximum(MAX_INTEGER))

/** The same as part of an address. */
export const counterText = z.coerce.number().check(z.int(), z.minimum(0), z.maximum(MAX_INTEGER))
export const ordinalText = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(MAX_INTEGER))

/** How many rows a list may have, as part of an address: a larger number is cut to `most`. */
export const limitText = (most: number) =>
  z.coerce.number().check(
    z.overwrite((limit) => Math.min(limit, most)),
    z.int(),
    z.minimum(1),
  )
