import * as z from 'zod/mini'
import { CONVERSATION_STATUSES } from './choices'
import { requiredText } from './text'
import { traitsSchema } from './visitor-socket'

/** `null` takes a name or an address away; traits are replaced as a whole. */
export const contactPatch = z.object({
  name: z.nullish(requiredText(200)),
  email: z.nullish(z.email({ error: 'is not an e-mail address' }).check(z.maxLength(200))),
  traits: z.optional(traitsSchema),
})

const contactConversation = z.object({
  id: z.string(),
  status: z.enum(CONVERSATION_STATUSES),
  subject: z.nullable(z.string()),
  preview: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

/** A contact with its newest 50 conversations. `externalId` is the `sub` of a verified identity. */
export const contactView = z.object({
  id: z.string(),
  name: z.nullable(z.string()),
  email: z.nullable(z.string()),
  externalId: z.nullable(z.string()),
  locale: z.nullable(z.string()),
  traits: z.record(z.string(), z.unknown()),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  erased: z.boolean(),
  conversations: z.array(contactConversation),
  conversationCount: z.int(),
})

export type ContactPatch = z.output<typeof contactPatch>
export type ContactView = z.infer<typeof contactView>
