import * as z from 'zod/mini'
import { listQuery } from './http'
import { counter } from './numbers'
import { unknownPlaceholders } from './placeholders'
import { freeText, maybe, requiredText } from './text'

/** What is typed after a slash, in small letters; a slash in front is taken off. */
const shortcut = z.pipe(
  z.pipe(
    requiredText(51),
    z.transform((text) => text.trim().replace(/^\//, '').toLowerCase()),
  ),
  z.string().check(
    z.minLength(1),
    z.maxLength(50),
    z.refine((text) => /^[\p{L}\p{M}\p{N}_-]+$/u.test(text), {
      error: 'may have letters, digits, hyphens and underscores',
    }),
  ),
)

const text = z.pipe(
  requiredText(4000),
  z.string().check(
    z.refine((value) => unknownPlaceholders(value).length === 0, {
      error: 'has an unknown placeholder: there are {{visitor.name}} and {{agent.name}}',
    }),
  ),
)

/** `q` finds shortcuts that begin with it and texts that contain it. */
export const cannedResponsesQuery = z.extend(listQuery, { q: z.optional(freeText(200)) })
export const newCannedResponse = z.object({ shortcut, text })
export const cannedResponsePatch = z.object({
  shortcut: maybe(shortcut),
  text: maybe(text),
  version: maybe(counter),
})

export const cannedResponseView = z.object({
  id: z.string(),
  shortcut: z.string(),
  text: z.string(),
  version: z.int(),
  /** Who changed it last. */
  updatedBy: z.nullable(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
})

export type CannedResponsesQuery = z.output<typeof cannedResponsesQuery>
export type NewCannedResponse = z.output<typeof newCannedResponse>
export type CannedResponsePatch = z.output<typeof cannedResponsePatch>
export type CannedResponseView = z.infer<typeof cannedResponseView>
