import * as z from 'zod/mini'

/** A passage opened from a citation, as it was when it was cited. `quote` gives UTF-16 positions in `text`. */
export const openedPassage = z.object({
  title: z.string(),
  url: z.optional(z.string()),
  headings: z.array(z.string()),
  text: z.string(),
  quote: z.object({ start: z.int(), end: z.int() }),
})
export type OpenedPassage = z.infer<typeof openedPassage>
