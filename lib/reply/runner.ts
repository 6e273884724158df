import type { InterruptReason, ReplyControl, RunningReply } from './control'
import { type ReplyRun, runReply } from './pipeline'
import type { ReplyPorts, ReplyRow, TurnRef } from './ports'

interface Active {
  ref: TurnRef
  controller: AbortController
  done: Promise<void>
  running?: Parameters<ReplyRun['onRunning']>[0]
}

export interface ReplyRunner extends ReplyControl {
  /** Writes a reply again whose process died. */
  restart(ref: TurnRef, row: ReplyRow): void
  /** Replies that run here, for renewing their leases. */
  all(): RunningReply[]
  isBusy(conversationId: string): boolean
  /** Takes nothing new, gives running replies `graceMs` milliseconds to end, then leaves them to the next process. */
  drain(graceMs: number): Promise<void>
}

/** Runs at most one reply for a conversation: a newer message breaks the older reply off and is answered with it. */
export function createReplyRunner(
  ports: ReplyPorts,
  onError: (error: unknown, ref: TurnRef) => void,
): ReplyRunner {
  const active = new Map<string, Active>()
  const waiting = new Map<string, TurnRef>()
  let draining = false

  function start(ref: TurnRef, restarted?: ReplyRow): void {
    const controller = new AbortController()
    const entry: Active = { ref, controller, done: Promise.resolve() }
    const run: ReplyRun = {
      ...ref,
      signal: controller.signal,
      ...(restarted && { restarted }),
      onRunning(running) {
        entry.running = running
      },
    }
    active.set(ref.conversationId, entry)
    entry.done = runReply(ports, run)
      .catch((error) => onError(error, ref))
      .finally(() => {
        active.delete(ref.conversationId)
        const next = waiting.get(ref.conversationId)
        waiting.delete(ref.conversationId)
        if (next && !draining) start(next)
      })
  }

  function abort(entry: Active, reason: InterruptReason): void {
    if (!entry.controller.signal.aborted) entry.controller.abort(reason)
  }

  function runningOf({ ref, running }: Active): RunningReply | undefined {
    return (
      running && {
        messageId: running.messageId,
        conversationId: ref.conversationId,
        attempt: running.attempt,
        text: running.text(),
      }
    )
  }

  return {
    visitorSpoke(ref) {
      if (draining) return
      const current = active.get(ref.conversationId)
      if (!current) return start(ref)
      // What was loaded is out of date by then: the older reply is a part of it, however it ends.
      const { loaded, ...later } = ref
      waiting.set(ref.conversationId, later)
      abort(current, 'newer_message')
    },
    async interrupt(conversationId, reason) {
      waiting.delete(conversationId)
      const current = active.get(conversationId)
      if (!current) return
      abort(current, reason)
      await current.done
    },
    running(conversationId) {
      const entry = active.get(conversationId)
      return entry && runningOf(entry)
    },
    restart(ref, row) {
      if (!draining && !active.has(ref.conversationId)) start(ref, row)
    },
    all: () => [...active.values()].flatMap((entry) => runningOf(entry) ?? []),
    isBusy: (conversationId) => active.has(conversationId),
    async drain(graceMs) {
      draining = true
      waiting.clear()
      const ends = () => Promise.all([...active.values()].map(({ done }) => done))
      let timer: NodeJS.Timeout | undefined
      await Promise.race([
        ends(),
        new Promise((resolve) => {
          timer = setTimeout(resolve, graceMs)
        }),
      ])
      clearTimeout(timer)
      for (const entry of active.values()) abort(entry, 'shutdown')
      await ends()
    },
  }
}
