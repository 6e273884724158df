import type { Logger } from 'pino'
import type { Socket } from 'socket.io'
import * as z from 'zod/mini'
import type { Ack, WireError } from '@/lib/protocol/errors'
import { describeIssues } from '@/lib/protocol/issues'
import { isServiceError } from '@/lib/services/errors'

type AnySocket = Pick<Socket, 'on'>
type CatchAll = Pick<Socket, 'onAny'>

interface Binding<S extends z.core.$ZodType, R> {
  event: string
  schema: S
  /** What is given to `afterAck` runs once the answer is on its way: news follows the acknowledgement. */
  handle(payload: z.output<S>, afterAck: (work: () => void) => void): Promise<R> | R
}

/**
 * Answers one event of a socket: parse, handle, acknowledge. Whatever a client sends, with or without payload and
 * acknowledgement, it gets a coded answer or none, and nothing is thrown.
 */
export function bindEvent<S extends z.core.$ZodType, R>(
  socket: AnySocket,
  log: Logger,
  { event, schema, handle }: Binding<S, R>,
): void {
  socket.on(event, async (...args: unknown[]) => {
    const ack = ackOf<R>(args)
    const payload = typeof args[0] === 'function' ? undefined : args[0]
    try {
      const parsed = z.safeParse(schema, payload ?? {})
      if (!parsed.success) {
        ack?.({ ok: false, error: invalidInput(parsed.error.issues) })
        return
      }
      const later: (() => void)[] = []
      const data = await handle(parsed.data, (work) => later.push(work))
      ack?.({ ok: true, data })
      for (const work of later) work()
    } catch (error) {
      ack?.({ ok: false, error: toWireError(error, log, event) })
    }
  })
}

/** Answers events that are none of `known`: a client of a later version learns that it has to do without. */
export function answerUnknownEvents(socket: CatchAll, known: readonly string[]): void {
  const names = new Set(known)
  socket.onAny((event: string, ...args: unknown[]) => {
    if (names.has(event)) return
    const message = 'There is no such event'
    ackOf<never>(args)?.({ ok: false, error: { code: 'unavailable', message } })
  })
}

function ackOf<R>(args: readonly unknown[]): ((answer: Ack<R>) => void) | undefined {
  const last = args.at(-1)
  return typeof last === 'function' ? (answer) => last(answer) : undefined
}

function invalidInput(issues: readonly z.core.$ZodIssue[]): WireError {
  return { code: 'invalid_input', message: describeIssues(issues) }
}

export function toWireError(error: unknown, log: Logger, event: string): WireError {
  if (isServiceError(error)) {
    const { code, message, retryAfterMs } = error
    return { code, message, ...(retryAfterMs !== undefined && { retryAfterMs }) }
  }
  log.error({ err: error, event }, 'A socket event failed')
  return { code: 'internal', message: 'Something went wrong on our side. Please try again.' }
}
