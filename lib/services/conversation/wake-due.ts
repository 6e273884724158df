import { setTimeout as sleep } from 'node:timers/promises'
import { Prisma } from '@/lib/db/generated/client'
import { changeConversation } from '@/lib/db/queries/change-conversation'
import { listDueSnoozes } from '@/lib/db/queries/conversation'
import type { Deps } from '@/lib/deps'
import { woken } from './snooze'

type WakeDeps = Pick<Deps, 'db' | 'publish'>

const LOOK_EVERY_MS = 1_000

/** Brings back conversations whose snooze is over, on top of the list. Of several processes one does it. */
export async function wakeDue({ db, publish }: WakeDeps): Promise<void> {
  for (const { id, workspaceId } of await listDueSnoozes(db)) {
    const change = await changeConversation(db, {
      workspaceId,
      conversationId: id,
      guard: Prisma.sql`"snoozedUntil" <= now()::timestamp`,
      set: [Prisma.sql`"snoozedUntil" = NULL`],
      messages: [woken()],
    })
    if (change) publish.conversationChanged(change.conversation, change.messages)
  }
}

/** Looks every second. The answer stops it, after the round under way. */
export function startWaking(
  deps: WakeDeps,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const stop = new AbortController()
  const loop = (async () => {
    while (!stop.signal.aborted) {
      await wakeDue(deps).catch(onError)
      await sleep(LOOK_EVERY_MS, undefined, { signal: stop.signal, ref: false }).catch(
        () => undefined,
      )
    }
  })()
  return async () => {
    stop.abort()
    await loop
  }
}
