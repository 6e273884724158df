import type { Queryable } from '@/lib/db/client'
import { insertAuditEntry } from '@/lib/db/queries/audit'
import type { ServiceContext } from '../context'
import { changedFields } from './changed-fields'

export interface Change {
  /** Entity and verb, such as `document.updated`. */
  action: `${string}.${string}`
  id: string
  /** As people know it. */
  name: string
  /** The state it had; null where it was made. Plain JSON. */
  before: object | null
  /** The state it has now; null where it is gone. Plain JSON. */
  after: object | null
}

/** Notes a change of configuration in the audit log, within the transaction that makes it. */
export async function recordChange(
  tx: Queryable,
  { workspaceId, actor }: ServiceContext,
  { action, id, name, before, after }: Change,
): Promise<void> {
  const difference = changedFields(before as Fields | null, after as Fields | null)
  const isEmpty = before && after && Object.keys(difference.after ?? {}).length === 0
  if (isEmpty || actor.type === 'visitor') return
  await insertAuditEntry(tx, workspaceId, {
    ...actorOf(actor),
    action,
    entityType: action.slice(0, action.indexOf('.')),
    entityId: id,
    entityName: name,
    ...difference,
  })
}

type Fields = Record<string, unknown>
type Recorded = Exclude<ServiceContext['actor'], { type: 'visitor' }>

function actorOf(actor: Recorded) {
  switch (actor.type) {
    case 'user':
      return { actorType: actor.type, actorId: actor.userId, actorName: actor.name }
    case 'api_key':
      return { actorType: actor.type, actorId: actor.keyId, actorName: actor.name }
    case 'system':
      return { actorType: actor.type, actorId: null, actorName: 'Parley' }
  }
}
