import { setTimeout as sleep } from 'node:timers/promises'
import type { ReplyRow, TurnRef } from './ports'
import type { ReplyRunner } from './runner'

/** Seconds a reply may be silent before another process may take it; well under the 15 s in which it must start again. */
export const LEASE_SECONDS = 12
const RENEW_EVERY_MS = 4_000
const LOOK_EVERY_MS = 1_500

export interface RecoveryStore {
  /** Extends the leases of replies that run here and saves their text so far. */
  renew(replies: readonly { messageId: string; text: string }[]): Promise<void>
  /** Takes over replies whose lease has run out: those to write again, others are ended inside. */
  takeExpired(): Promise<{ ref: TurnRef; row: ReplyRow }[]>
  /** Conversations whose last word is the visitor's and that nobody answers: their process died before it began. */
  findUnanswered(isBusy: (conversationId: string) => boolean): Promise<TurnRef[]>
}

/** Keeps leases alive and picks up what dead processes left. The answer stops it, after the round under way. */
export function startRecovery(
  runner: ReplyRunner,
  store: RecoveryStore,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const stop = new AbortController()

  async function every(ms: number, work: () => Promise<void>): Promise<void> {
    while (!stop.signal.aborted) {
      await work().catch(onError)
      await sleep(ms, undefined, { signal: stop.signal, ref: false }).catch(() => undefined)
    }
  }

  const loops = [
    every(RENEW_EVERY_MS, async () => {
      const replies = runner.all()
      if (replies.length > 0) await store.renew(replies)
    }),
    every(LOOK_EVERY_MS, async () => {
      for (const { ref, row } of await store.takeExpired()) runner.restart(ref, row)
      for (const ref of await store.findUnanswered(runner.isBusy)) runner.visitorSpoke(ref)
    }),
  ]
  return async () => {
    stop.abort()
    await Promise.all(loops)
  }
}
