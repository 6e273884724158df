import * as z from 'zod/mini'
import { maybe } from './text'

/** Of the guided start: the assistant's name, a first article, the snippet, a first message. */
export const START_STEPS = 4

const step = z.int().check(z.minimum(1), z.maximum(START_STEPS))

/** `done` ends it, finished or dismissed. */
export const startPatch = z.object({ step: maybe(step), done: maybe(z.boolean()) })

/** What a new workspace has by now. Absent parts are null where somebody deleted them. */
export const startView = z.object({
  step,
  done: z.boolean(),
  assistant: z.nullable(z.object({ id: z.string(), name: z.string() })),
  knowledgeBase: z.nullable(z.object({ id: z.string(), documents: z.int() })),
  widget: z.nullable(
    z.object({
      id: z.string(),
      key: z.string(),
      allowedOrigins: z.array(z.string()),
      version: z.int(),
    }),
  ),
  lastSeen: z.nullable(z.object({ origin: z.string(), at: z.string() })),
  /** The newest conversation. */
  conversation: z.nullable(z.object({ id: z.string(), preview: z.string() })),
})

export type StartPatch = z.output<typeof startPatch>
export type StartView = z.infer<typeof startView>
