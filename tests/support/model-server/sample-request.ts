import {
  ModelError,
  type ModelEvent,
  type ModelPassage,
  type ModelPort,
  type ModelRequest,
} from '@/lib/model/port'

export const RETURNS: ModelPassage = {
  id: 'psg_returns',
  title: 'Returns',
  url: 'https://shop.test/help/returns',
  headings: ['How long you have'],
  blocks: [
    'You have 45 days from delivery to return an item. The label is free.',
    'Gift cards cannot be returned.',
  ],
}

export const SHIPPING: ModelPassage = {
  id: 'psg_shipping',
  title: 'Shipping',
  url: null,
  headings: [],
  blocks: ['Standard shipping takes 3 to 5 days.', 'Express takes one day and costs €12.'],
}

/** A question as the reply pipeline asks it, with whatever a test wants different. */
export function sampleRequest(changes: Partial<ModelRequest> = {}): ModelRequest {
  return {
    system: 'You answer questions of visitors of a shop.',
    history: [],
    passages: [RETURNS, SHIPPING],
    context: 'Today is 2026-11-20.',
    question: 'How long can I return an item?',
    locale: 'en',
    maxTokens: 500,
    userId: 'u_5f2c',
    mayEscalate: true,
    ...changes,
  }
}

export interface Reply {
  events: ModelEvent[]
  /** The text of all blocks, joined. */
  text: string
  /** How the stream failed; undefined when it ended. */
  error: ModelError | undefined
}

/** Reads a whole reply. What is thrown must be a `ModelError`; anything else is thrown on. */
export async function readReply(
  model: ModelPort,
  request: ModelRequest = sampleRequest(),
  signal: AbortSignal = new AbortController().signal,
): Promise<Reply> {
  const events: ModelEvent[] = []
  let error: ModelError | undefined
  try {
    for await (const event of model.stream(request, signal)) events.push(event)
  } catch (thrown) {
    if (!(thrown instanceof ModelError)) throw thrown
    error = thrown
  }
  return { events, text: textOf(events), error }
}

export function textOf(events: readonly ModelEvent[]): string {
  return events.map((event) => (event.type === 'text' ? event.text : '')).join('')
}
