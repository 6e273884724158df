import * as z from 'zod/mini'
import { requiredText } from './text'

export const mePatch = z.object({ name: requiredText(200) })
export const workspacePatch = z.object({ name: requiredText(200) })

/** Where a person is signed in. */
export const sessionView = z.object({
  id: z.string(),
  /** The one that asks. */
  current: z.boolean(),
  ipAddress: z.nullable(z.string()),
  userAgent: z.nullable(z.string()),
  createdAt: z.string(),
  /** To the day: it is noted when the session is prolonged. */
  usedAt: z.string(),
})

export type SessionView = z.infer<typeof sessionView>
