import { findConversation, listQueuedIds } from '@/lib/db/queries/conversation'
import { inTurn } from '@/lib/db/queries/in-turn'
import type { MessageRow } from '@/lib/db/queries/rows'
import type { Deps } from '@/lib/deps'

/** How many visitors learn of it at once, of those who come next. */
const MOST_TOLD = 100

/** What takes a conversation out of the queue, or puts it back at its former place. */
const MOVES: readonly unknown[] = [
  'agent_joined',
  'assigned',
  'resolved',
  'reopened',
  'handed_back',
] satisfies NonNullable<MessageRow['event']>['type'][]

/** Tells those who wait of their place, where what was done may have changed it. Nobody waits for this. */
export function tellQueue(
  deps: Pick<Deps, 'db' | 'publish' | 'log'>,
  workspaceId: string,
  done: readonly MessageRow[],
): void {
  if (!done.some(({ event }) => MOVES.includes(event?.type))) return
  tell(deps, workspaceId).catch((error: unknown) =>
    deps.log.warn({ err: error }, 'Places in the queue were not told'),
  )
}

async function tell({ db, publish }: Pick<Deps, 'db' | 'publish'>, workspaceId: string) {
  for (const id of await listQueuedIds(db, workspaceId, MOST_TOLD)) {
    // In turn with changes, so that no newer state is followed by this one.
    const row = await inTurn(id, () => findConversation(db, { workspaceId }, id))
    if (row?.status === 'queued') publish.placeInQueue(row)
  }
}
