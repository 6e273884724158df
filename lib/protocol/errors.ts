import * as z from 'zod/mini'

/** Codes of a refused handshake of the visitor socket. */
export const HANDSHAKE_ERROR_CODES = [
  'unknown_widget',
  'origin_not_allowed',
  'invalid_token',
  'invalid_identity',
  'rate_limited',
  'unavailable',
  'invalid_input',
] as const

/** Codes of an acknowledgement and of the HTTP API (which adds `forbidden`). */
export const ERROR_CODES = [
  'invalid_input',
  'unauthorized',
  'forbidden',
  'not_found',
  'conflict',
  'rate_limited',
  'too_large',
  'unavailable',
  'internal',
] as const

export type HandshakeErrorCode = (typeof HANDSHAKE_ERROR_CODES)[number]
export type ErrorCode = (typeof ERROR_CODES)[number]

export const errorCode = z.enum(ERROR_CODES)

/** What an acknowledgement says when something was refused. `retryAfterMs` in milliseconds from now. */
export interface WireError {
  code: ErrorCode
  message: string
  retryAfterMs?: number
}

export type Ack<T> = { ok: true; data: T } | { ok: false; error: WireError }
