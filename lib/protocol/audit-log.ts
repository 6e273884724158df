import * as z from 'zod/mini'
import { instant, listQuery } from './http'
import { freeText, id } from './text'

/**
 * `actor`: the id of a person or an API key; `entity`: a type such as `tag`, or one thing's id; `action`: in full
 * (`tag.updated`) or its verb.
 */
export const auditQuery = z.extend(listQuery, {
  actor: z.optional(id),
  entity: z.optional(id),
  action: z.optional(freeText(100)),
  from: z.optional(instant),
  to: z.optional(instant),
})

const state = z.nullable(z.record(z.string(), z.unknown()))

/** `before` is null for what was made, `after` for what was deleted; otherwise both hold what differs. */
export const auditEntryView = z.object({
  id: z.string(),
  actor: z.object({
    type: z.enum(['user', 'api_key', 'system']),
    id: z.nullable(z.string()),
    name: z.string(),
  }),
  action: z.string(),
  entity: z.object({ type: z.string(), id: z.string(), name: z.string() }),
  before: state,
  after: state,
  createdAt: z.string(),
})

export type AuditQuery = z.output<typeof auditQuery>
export type AuditEntryView = z.infer<typeof auditEntryView>
