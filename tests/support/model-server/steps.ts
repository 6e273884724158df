import type { Gate } from './gate'
import type { ErrorStatus, ErrorType, StopReason, WireCitation } from './wire'

/**
 * What a stream does, one after the other. Blocks open and close by themselves: `text` and `cite` go on in the open
 * text block, `block` makes the next ones start a new one. A script that does not end the stream ends its turn.
 */
export type Step =
  | Gate
  /** Answers with an error instead of a stream; only as the first step. */
  | { kind: 'status'; status: ErrorStatus; message: string; headers?: Record<string, string> }
  /** Sends the response's head and nothing else yet. */
  | { kind: 'head' }
  | { kind: 'start' }
  | { kind: 'block' }
  | { kind: 'text'; text: string }
  | { kind: 'cite'; citation: WireCitation }
  /** Calls `escalate`; `json` goes out in pieces, after the empty one that comes first. */
  | { kind: 'tool'; name?: string; json: string }
  | { kind: 'thinking'; text: string }
  /** Any event, as given. */
  | { kind: 'raw'; event: string; data: unknown }
  | { kind: 'error'; type: ErrorType; message: string }
  /** `message_delta` and `message_stop`. */
  | { kind: 'stop'; reason: StopReason }
  /** `message_delta` alone. */
  | { kind: 'stop_delta'; reason: StopReason }
  /** Ends the response without `message_stop`. */
  | { kind: 'close' }
  /** Breaks the connection. */
  | { kind: 'destroy' }
  /** Stays silent until the client leaves. */
  | { kind: 'hang' }
  | { kind: 'delay'; ms: number }

export const text = (value: string): Step => ({ kind: 'text', text: value })

/** One text delta for each word. */
export function words(sentence: string): Step[] {
  return (sentence.match(/\s*\S+\s*$|\s*\S+/g) ?? []).map(text)
}

export const cite = (citation: WireCitation): Step => ({ kind: 'cite', citation })
export const tool = (input: unknown): Step => ({ kind: 'tool', json: JSON.stringify(input) })
export const stop = (reason: StopReason): Step => ({ kind: 'stop', reason })
export const status = (
  code: ErrorStatus,
  message: string,
  headers: Record<string, string> = {},
): Step => ({ kind: 'status', status: code, message, headers })

export const BLOCK: Step = { kind: 'block' }
export const HEAD: Step = { kind: 'head' }
export const START: Step = { kind: 'start' }
export const CLOSE: Step = { kind: 'close' }
export const DESTROY: Step = { kind: 'destroy' }
export const HANG: Step = { kind: 'hang' }
