import { describe, expect, test } from 'vitest'
import { citedQuote } from '@/lib/client/playground/cited-quote'
import { readPrompt } from '@/lib/client/playground/prompt'
import { parseSettings, plainVisitor } from '@/lib/client/playground/settings'
import { timeSpans } from '@/lib/client/playground/timings'
import { toMessageParams } from '@/lib/model/anthropic-request'
import { PROFILES } from '@/lib/model/profiles'

describe('time', () => {
  test('goes into queue, retrieval, first word and writing', () => {
    const timings = { loadedMs: 2, retrievalMs: 10, requestMs: 11, firstTokenMs: 110, totalMs: 300 }
    expect(timeSpans(timings)).toEqual([
      { name: 'queue', ms: 2 },
      { name: 'retrieval', ms: 8 },
      { name: 'firstWord', ms: 100 },
      { name: 'writing', ms: 190 },
    ])
  })

  test('ends in the part that was under way', () => {
    expect(timeSpans({ loadedMs: 2, totalMs: 5 })).toEqual([
      { name: 'queue', ms: 2 },
      { name: 'retrieval', ms: 3 },
    ])
    expect(timeSpans({ loadedMs: 2, retrievalMs: 4, totalMs: 9 }).at(-1)).toEqual({
      name: 'firstWord',
      ms: 5,
    })
  })

  test('is told as far as it is known while an answer is under way', () => {
    expect(timeSpans({ loadedMs: 2, retrievalMs: 10 })).toHaveLength(2)
    expect(timeSpans({})).toEqual([])
  })
})

describe('the prompt', () => {
  test('is read from the request that is really sent', () => {
    const body = toMessageParams(PROFILES['claude-haiku-4-5'], {
      system: 'You are Wren.',
      history: [
        { role: 'visitor', text: 'Hello' },
        { role: 'assistant', text: 'Hello to you' },
      ],
      passages: [
        { id: 'p1', title: 'Returns', url: null, headings: ['Time'], blocks: ['Thirty', 'days.'] },
      ],
      context: 'Today is Monday.',
      question: 'How long?',
      locale: 'en',
      maxTokens: 600,
      userId: 'u',
      mayEscalate: true,
    })
    const prompt = readPrompt(body)
    expect(prompt?.system).toBe('You are Wren.')
    expect(prompt?.tools).toMatchObject([{ name: 'escalate' }])
    expect(prompt?.tools[0]?.schema).toContain('"reason"')
    expect(prompt?.messages).toEqual([
      { role: 'user', parts: [{ type: 'text', text: 'Hello' }] },
      { role: 'assistant', parts: [{ type: 'text', text: 'Hello to you' }] },
      {
        role: 'user',
        parts: [
          { type: 'passage', title: 'Returns › Time', text: 'Thirty\n\ndays.' },
          { type: 'text', text: 'Today is Monday.\n\nHow long?' },
        ],
      },
    ])
  })

  test('may be plain text, and hold parts that are not known here', () => {
    const messages = [
      { role: 'user', content: 'Hi' },
      { role: 'assistant', content: [{ type: 'image', source: 'x' }] },
    ]
    const prompt = readPrompt({ model: 'm', system: 'Be kind.', messages })
    expect(prompt?.system).toBe('Be kind.')
    expect(prompt?.messages[0]?.parts).toEqual([{ type: 'text', text: 'Hi' }])
    expect(prompt?.messages[1]?.parts[0]).toMatchObject({ type: 'text' })
    expect(readPrompt({ messages: 'none' })).toBeNull()
  })
})

describe('a citation', () => {
  const citation = {
    index: 1,
    passageId: 'p1',
    title: 'Returns',
    quote: 'Thirty days.',
    start: 0,
    end: 4,
  }
  const passage = {
    passageId: 'p1',
    documentId: 'd1',
    title: 'Returns',
    url: null,
    headings: ['Time'],
    text: 'How long? Thirty days.',
    score: 1,
    relevance: 1,
    terms: [],
    marks: [],
  }

  test('opens its passage at the quoted words', () => {
    expect(citedQuote(citation, [passage])).toEqual({
      headings: ['Time'],
      text: passage.text,
      quote: { start: 10, end: 22 },
    })
  })

  test('shows the quoted words alone where the passage is not known or has changed', () => {
    const alone = { headings: [], text: 'Thirty days.', quote: { start: 0, end: 12 } }
    expect(citedQuote(citation, [])).toEqual(alone)
    expect(citedQuote(citation, [{ ...passage, text: 'Forty.' }])).toEqual(alone)
  })
})

describe('remembered settings', () => {
  test('come back as they were', () => {
    const settings = {
      ...plainVisitor,
      version: 'published',
      page: 'https://a.test',
      attributes: [{ name: 'plan', value: 'gold' }],
    } as const
    expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings)
  })

  test.each([
    [null],
    ['text'],
    [{ version: 'x', widgetId: 3, locale: '', attributes: [{ name: 1 }, null] }],
  ])('that are not in order are those of anybody: %j', (stored) => {
    expect(parseSettings(stored)).toEqual(plainVisitor)
  })
})
