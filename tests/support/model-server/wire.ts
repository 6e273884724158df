/** The wire format of the Messages API, as far as the stand-in speaks it. */

export interface WireCitation {
  type: 'search_result_location'
  cited_text: string
  source: string
  title: string | null
  search_result_index: number
  start_block_index: number
  end_block_index: number
}

export interface WireUsage {
  input_tokens: number
  cache_creation_input_tokens: number
  cache_read_input_tokens: number
}

export const ERROR_TYPES = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  402: 'billing_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  500: 'api_error',
  504: 'timeout_error',
  529: 'overloaded_error',
} as const

export type ErrorStatus = keyof typeof ERROR_TYPES
export type ErrorType = (typeof ERROR_TYPES)[ErrorStatus]

export function errorBody(type: ErrorType, message: string, requestId: string) {
  return { type: 'error', error: { type, message }, request_id: requestId }
}

export type StopReason =
  | 'end_turn'
  | 'max_tokens'
  | 'stop_sequence'
  | 'tool_use'
  | 'pause_turn'
  | 'refusal'
  | 'model_context_window_exceeded'

/** One server-sent event. */
export function sse(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

/** About four characters to a token, and never none. */
export function tokensOf(text: string): number {
  return Math.max(1, Math.ceil(text.length / 4))
}
