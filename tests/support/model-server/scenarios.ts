import { lastText, type MessagesBody, type SearchResult, searchResultsOf } from './request-body'
import {
  BLOCK,
  CLOSE,
  cite,
  DESTROY,
  HANG,
  HEAD,
  START,
  type Step,
  status,
  stop,
  text,
  tool,
  words,
} from './steps'
import type { WireCitation } from './wire'

export interface ScenarioInput {
  body: MessagesBody
  /** What stands behind the name in a marker, as in `slow:50`; for `slow`, ms between deltas. */
  argument: string | undefined
}

const SENTENCE = 'Here is a plain answer in a few words.'
const HAND_OVER = 'A colleague of mine will help you with this.'
const ESCALATION = {
  reason: 'The visitor needs a person',
  summary: 'Asked for something the sources do not cover.',
  urgency: 'normal',
}
const SLOW_DELAY_MS = 30

/** Every scenario by name, as the steps it makes of a request. */
export const SCENARIOS = {
  auto: ({ body }) => answer(searchResultsOf(body)),
  plain: () => words(SENTENCE),
  cited: ({ body }) => cited(searchResultsOf(body)),
  /** Says what was said to it, for example to see what markdown does. */
  echo: ({ body }) => words(lastText(body)),
  wrong_citation: ({ body }) => wronglyCited(searchResultsOf(body)),
  tool: () => [...words(HAND_OVER), tool(ESCALATION), stop('tool_use')],
  tool_silent: () => [tool(ESCALATION), stop('tool_use')],
  tool_malformed: () => [
    ...words(HAND_OVER),
    { kind: 'tool', json: '{"reason": "Wants a refund", "summ' },
    stop('max_tokens'),
  ],
  rate_limited: ({ argument }) => [
    status(429, 'Number of requests has exceeded your rate limit', {
      'retry-after': argument ?? '1',
      'anthropic-ratelimit-requests-remaining': '0',
    }),
  ],
  spend_limit: () => [status(429, 'You have reached your specified usage limits')],
  billing: () => [status(402, 'Your credit balance is too low')],
  unauthorized: () => [status(401, 'invalid x-api-key')],
  overloaded: () => [status(529, 'Overloaded')],
  server_error: () => [status(500, 'Internal server error')],
  error_early: () => [START, { kind: 'error', type: 'overloaded_error', message: 'Overloaded' }],
  error_mid: () => [
    ...words('The first half'),
    { kind: 'error', type: 'overloaded_error', message: 'Overloaded' },
  ],
  reset: () => [...words('The first half'), DESTROY],
  reset_early: () => [HEAD, DESTROY],
  early_end: () => [...words('The first half'), CLOSE],
  early_end_silent: () => [START, CLOSE],
  stall: () => [...words('The first half'), HANG],
  stall_first: () => [HEAD, HANG],
  hang: () => [HANG],
  refusal: () => [START, stop('refusal')],
  empty: () => [START, stop('end_turn')],
  blank: () => [text('\n'), text('  \n'), stop('end_turn')],
  max_tokens: () => [...words('This answer is cut in the middle of a'), stop('max_tokens')],
  pause_turn: () => [...words(SENTENCE), stop('pause_turn')],
  thinking: () => [{ kind: 'thinking', text: 'Let me see.' }, ...words(SENTENCE)],
  slow: ({ argument }) => {
    const ms = Number(argument ?? SLOW_DELAY_MS)
    return words(paragraphs(2)).flatMap((step): Step[] => [step, { kind: 'delay', ms }])
  },
  long: () => words(paragraphs(40)),
} as const satisfies Record<string, (input: ScenarioInput) => Step[]>

export type ScenarioName = keyof typeof SCENARIOS

export const SCENARIO_NAMES = Object.keys(SCENARIOS) as ScenarioName[]

export function isScenarioName(name: string): name is ScenarioName {
  return Object.hasOwn(SCENARIOS, name)
}

/** A true citation of blocks `start` (inclusive) to `end` (exclusive) of a search result that was sent. */
export function citationOf(result: SearchResult, start = 0, end = start + 1): WireCitation {
  return {
    type: 'search_result_location',
    cited_text: result.blocks.slice(start, end).join(''),
    source: result.source,
    title: result.title,
    search_result_index: result.index,
    start_block_index: start,
    end_block_index: end,
  }
}

/** Quotes the best search result's first paragraph, or says that there is none. */
function answer(results: SearchResult[]): Step[] {
  const best = results[0]
  if (!best) return words('I could not find anything about that.')
  return [
    ...words('Here is what I found: '),
    BLOCK,
    cite(citationOf(best)),
    ...words(best.blocks[0] ?? ''),
  ]
}

/** Cites the first and the last block that were sent: once before the text it supports, once after it. */
function cited(results: SearchResult[]): Step[] {
  const first = results[0]
  const last = results.at(-1)
  if (!first || !last) return words(SENTENCE)
  const end = last.blocks.length - 1
  return [
    ...words('In short: '),
    BLOCK,
    cite(citationOf(first)),
    ...words(first.blocks[0] ?? ''),
    BLOCK,
    text(' And '),
    BLOCK,
    ...words(last.blocks[end] ?? ''),
    cite(citationOf(last, end)),
  ]
}

/** Cites a source that was never sent, blocks that do not exist, and words that stand nowhere. */
function wronglyCited(results: SearchResult[]): Step[] {
  const real = results[0]
  const base: WireCitation = real
    ? citationOf(real)
    : citationOf({ source: 'none', title: 'None', blocks: ['None'], index: 0 })
  return [
    ...words('An invented claim.'),
    cite({ ...base, source: 'never-sent', search_result_index: 99 }),
    BLOCK,
    ...words(' A claim beyond the end.'),
    cite({ ...base, start_block_index: 98, end_block_index: 99 }),
    BLOCK,
    ...words(' A misquoted claim.'),
    cite({ ...base, cited_text: 'These words stand nowhere in the passage.' }),
  ]
}

function paragraphs(count: number): string {
  return Array.from({ length: count }, (_, i) => `Paragraph ${i + 1}. ${SENTENCE} `.repeat(4)).join(
    '\n\n',
  )
}
