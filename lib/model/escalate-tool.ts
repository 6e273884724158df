import type { Tool } from '@anthropic-ai/sdk/resources/messages'
import { cleanText } from '@/lib/protocol/text'
import type { ModelEscalation } from './port'

const DEFAULT_REASON = 'The assistant asked for a person to take over.'
const REASON_CHARS = 500
const SUMMARY_CHARS = 2_000

/** The one tool of the assistant. It is part of the cached prefix: the same in every request. */
export const ESCALATE_TOOL: Tool = {
  name: 'escalate',
  description: [
    'Hands this conversation over to a person of the support team.',
    'Use it when the visitor asks for a person, when the sources do not answer the question and a person could,',
    'when the matter needs access to an account or a decision, or when the visitor is upset or at risk.',
    'Do not use it for a question that the sources answer, or to end a conversation.',
    'Before calling it, write one short sentence to the visitor, in the language of the visitor,',
    'saying that a person will take over. Never call it without that sentence, and write nothing after it.',
  ].join(' '),
  input_schema: {
    type: 'object',
    properties: {
      reason: {
        type: 'string',
        description: 'Why a person is needed, in one short phrase, for the support team.',
      },
      summary: {
        type: 'string',
        description:
          'What the visitor wants and what was tried, in one to three sentences, so that nobody has to ask again.',
      },
      urgency: {
        type: 'string',
        enum: ['low', 'normal', 'high'],
        description: 'high only for harm, security, money being lost now, or a very upset visitor.',
      },
    },
    required: ['reason', 'summary', 'urgency'],
    additionalProperties: false,
  },
}

/**
 * Reads the tool's input as streamed. Never fails: of input that was cut off or is malformed it keeps what can be read, and
 * fills the rest with defaults (a general reason, an empty summary, normal urgency).
 */
export function parseEscalation(json: string): ModelEscalation {
  const fields = parseFields(json)
  const urgency = fields.urgency
  return {
    reason: clean(fields.reason, REASON_CHARS) || DEFAULT_REASON,
    summary: clean(fields.summary, SUMMARY_CHARS),
    urgency: urgency === 'low' || urgency === 'high' ? urgency : 'normal',
  }
}

function parseFields(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    const read = (name: string) => readString(json, name)
    return { reason: read('reason'), summary: read('summary'), urgency: read('urgency') }
  }
}

/** The string after `"name":`, even where its closing quote is missing. */
function readString(json: string, name: string): string {
  const match = new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\]|\\\\[^u]|\\\\u[0-9a-fA-F]{4})*)`).exec(
    json,
  )
  if (!match) return ''
  try {
    return String(JSON.parse(`"${match[1]}"`))
  } catch {
    return match[1] ?? ''
  }
}

function clean(value: unknown, maxChars: number): string {
  return typeof value === 'string' ? cleanText(value.trim().slice(0, maxChars)) : ''
}
