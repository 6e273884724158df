import * as z from 'zod/mini'
import { maybe, requiredText } from './text'

/** Colours of tags, by name: each theme has its own shades of them. */
export const TAG_COLORS = [
  'grey',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
] as const
export type TagColor = (typeof TAG_COLORS)[number]

const name = z.pipe(
  requiredText(50),
  z.transform((text) => text.trim().replace(/\s+/g, ' ')),
)
const color = z.enum(TAG_COLORS)

export const newTag = z.object({ name, color: maybe(color) })
export const tagPatch = z.object({ name: maybe(name), color: maybe(color) })

/** `conversations` is how many carry it. */
export const tagView = z.object({
  id: z.string(),
  name: z.string(),
  color,
  conversations: z.int(),
  createdAt: z.string(),
})

export type NewTag = z.output<typeof newTag>
export type TagPatch = z.output<typeof tagPatch>
export type TagView = z.infer<typeof tagView>
