import type {
  RawContentBlockStartEvent,
  RawMessageStreamEvent,
  StopReason,
  TextCitation,
} from '@anthropic-ai/sdk/resources/messages'
import { ESCALATE_TOOL, parseEscalation } from './escalate-tool'
import type { ModelEvent, ModelStopReason } from './port'
import { createUsageMeter, type UsageMeter } from './usage-meter'

export interface EventReader {
  /** The model events that a stream event amounts to, in order; `end` comes with `message_stop`. */
  read(event: RawMessageStreamEvent): ModelEvent[]
  /** Whether a block has been handed out, so that the call can no longer be repeated unseen. */
  shown(): boolean
  /** Whether `escalate` was handed out: nothing that follows but usage matters. */
  escalated(): boolean
  /** Whether `end` was handed out. */
  ended(): boolean
  /** The end of a call that escalated, with the usage known so far. */
  escalationEnd(): ModelEvent
  readonly usage: UsageMeter
}

/**
 * Reads one stream of the Messages API. A block is announced with its first text or citation, so that empty ones leave no
 * trace. Thinking, unknown blocks and citations of other kinds are passed over.
 */
export function createEventReader(options: { mayEscalate: boolean }): EventReader {
  const usage = createUsageMeter()
  let announced = false
  let shown = false
  let escalated = false
  let ended = false
  let toolInput: string | null = null
  let stopReason: StopReason | null = null

  const inBlock = (event: ModelEvent): ModelEvent[] => {
    if (announced) return [event]
    announced = true
    shown = true
    return [{ type: 'block' }, event]
  }
  const text = (part: string): ModelEvent[] => {
    usage.addOutput(part)
    return part === '' ? [] : inBlock({ type: 'text', text: part })
  }
  const citation = (found: TextCitation): ModelEvent[] =>
    found.type === 'search_result_location'
      ? inBlock({
          type: 'citation',
          citation: {
            passageId: found.source,
            citedText: found.cited_text,
            startBlock: found.start_block_index,
            endBlock: found.end_block_index,
          },
        })
      : []
  const startBlock = ({ content_block: block }: RawContentBlockStartEvent): ModelEvent[] => {
    announced = false
    toolInput = null
    if (block.type === 'tool_use' && block.name === ESCALATE_TOOL.name && options.mayEscalate) {
      const given = JSON.stringify(block.input ?? {})
      toolInput = given === '{}' ? '' : given
    }
    if (block.type !== 'text') return []
    return [...text(block.text), ...(block.citations ?? []).flatMap(citation)]
  }
  const stopBlock = (): ModelEvent[] => {
    if (toolInput === null) return []
    const escalation = parseEscalation(toolInput)
    toolInput = null
    escalated = true
    return [{ type: 'escalate', escalation }]
  }
  const end = (reason: ModelStopReason): ModelEvent => {
    ended = true
    return { type: 'end', stopReason: reason, usage: usage.current() }
  }

  return {
    usage,
    shown: () => shown,
    escalated: () => escalated,
    ended: () => ended,
    escalationEnd: () => end('escalate'),
    read(event) {
      switch (event.type) {
        case 'message_start':
          return [{ type: 'start', ...usage.begin(event.message?.usage) }]
        case 'content_block_start':
          return startBlock(event)
        case 'content_block_delta':
          if (event.delta.type === 'text_delta') return text(event.delta.text)
          if (event.delta.type === 'citations_delta') return citation(event.delta.citation)
          if (event.delta.type === 'input_json_delta') {
            usage.addOutput(event.delta.partial_json)
            if (toolInput !== null) toolInput += event.delta.partial_json
          }
          return []
        case 'content_block_stop':
          return stopBlock()
        case 'message_delta':
          stopReason = event.delta?.stop_reason ?? stopReason
          usage.finish(event.usage)
          return []
        case 'message_stop': {
          // A call that the token limit cut short still says what was wanted.
          const cutShort = stopBlock()
          return [...cutShort, end(escalated ? 'escalate' : toStopReason(stopReason))]
        }
        default:
          return []
      }
    },
  }
}

function toStopReason(reason: StopReason | null): ModelStopReason {
  switch (reason) {
    case 'refusal':
      return 'refusal'
    case 'max_tokens':
    case 'model_context_window_exceeded':
      return 'length'
    default:
      return 'end'
  }
}
