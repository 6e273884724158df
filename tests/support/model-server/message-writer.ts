import type { ServerResponse } from 'node:http'
import {
  type ErrorType,
  errorBody,
  type StopReason,
  sse,
  tokensOf,
  type WireCitation,
  type WireUsage,
} from './wire'

type Block = 'text' | 'tool_use' | 'thinking'

/** Writes one streamed message: keeps count of blocks and output, so that the order of events is always right. */
export class MessageWriter {
  readonly #response: ServerResponse
  readonly #requestId: string
  readonly #model: string
  readonly #usage: WireUsage
  #started = false
  #pinged = false
  #open: Block | null = null
  #index = -1
  #output = ''

  constructor(response: ServerResponse, requestId: string, model: string, usage: WireUsage) {
    this.#response = response
    this.#requestId = requestId
    this.#model = model
    this.#usage = usage
  }

  head() {
    if (this.#response.headersSent) return
    this.#response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache',
      'request-id': this.#requestId,
    })
    this.#response.flushHeaders()
  }

  raw(event: string, data: unknown) {
    this.head()
    this.#response.write(sse(event, data))
  }

  start() {
    if (this.#started) return
    this.#started = true
    this.raw('message_start', {
      type: 'message_start',
      message: {
        id: this.#requestId.replace('req_', 'msg_'),
        type: 'message',
        role: 'assistant',
        model: this.#model,
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: { ...this.#usage, output_tokens: 1 },
      },
    })
  }

  text(text: string) {
    this.#openBlock('text', { type: 'text', text: '', citations: [] })
    this.#output += text
    this.#delta({ type: 'text_delta', text })
  }

  cite(citation: WireCitation) {
    this.#openBlock('text', { type: 'text', text: '', citations: [] })
    this.#delta({ type: 'citations_delta', citation })
  }

  thinking(thinking: string) {
    this.#openBlock('thinking', { type: 'thinking', thinking: '', signature: '' })
    this.#output += thinking
    this.#delta({ type: 'thinking_delta', thinking })
    this.#delta({ type: 'signature_delta', signature: 'c2lnbmF0dXJl' })
    this.closeBlock()
  }

  tool(name: string, json: string) {
    this.closeBlock()
    const id = this.#requestId.replace('req_', 'toolu_')
    this.#openBlock('tool_use', { type: 'tool_use', id, name, input: {} })
    this.#output += json
    this.#delta({ type: 'input_json_delta', partial_json: '' })
    for (const part of json.match(/[\s\S]{1,12}/g) ?? []) {
      this.#delta({ type: 'input_json_delta', partial_json: part })
    }
    this.closeBlock()
  }

  closeBlock() {
    if (this.#open === null) return
    this.#open = null
    this.raw('content_block_stop', { type: 'content_block_stop', index: this.#index })
  }

  stopDelta(reason: StopReason) {
    this.start()
    this.closeBlock()
    this.raw('message_delta', {
      type: 'message_delta',
      delta: { stop_reason: reason, stop_sequence: null },
      usage: { ...this.#usage, output_tokens: tokensOf(this.#output) },
    })
  }

  stop(reason: StopReason) {
    this.stopDelta(reason)
    this.raw('message_stop', { type: 'message_stop' })
    this.#response.end()
  }

  error(type: ErrorType, message: string) {
    this.raw('error', errorBody(type, message, this.#requestId))
    this.#response.end()
  }

  #openBlock(type: Block, block: unknown) {
    this.start()
    if (this.#open === type) return
    this.closeBlock()
    this.#open = type
    this.#index += 1
    this.raw('content_block_start', {
      type: 'content_block_start',
      index: this.#index,
      content_block: block,
    })
    if (!this.#pinged) this.raw('ping', { type: 'ping' })
    this.#pinged = true
  }

  #delta(delta: unknown) {
    this.raw('content_block_delta', { type: 'content_block_delta', index: this.#index, delta })
  }
}
