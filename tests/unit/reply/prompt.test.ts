import { describe, expect, test } from 'vitest'
import { answerLocale, buildRequest, historyTurns, systemPrompt } from '@/lib/reply/prompt'
import { questionOf } from '@/lib/reply/question'
import { passage, persona, said, turn } from './make'

describe('the question', () => {
  test('is all that the visitor said since the last reply that stood', () => {
    const asked = questionOf([
      said('visitor', 'Hello', { seq: 1 }),
      said('assistant', 'Hi!', { seq: 2 }),
      said('visitor', 'Where is', { seq: 3 }),
      said('system', 'x', { seq: 4 }),
      said('visitor', 'my parcel?', { seq: 5 }),
    ])
    expect(asked).toMatchObject({ text: 'Where is\n\nmy parcel?', lastSeq: 5 })
    expect(asked?.history.map(({ text }) => text)).toEqual(['Hello', 'Hi!'])
  })

  test.each([
    ['withdrawn', { status: 'withdrawn', text: '' }, true],
    ['in the making', { status: 'streaming' }, true],
    [
      'broken off by a newer message',
      { status: 'interrupted', interruptedBy: 'newer_message' },
      true,
    ],
    ['stopped by the visitor', { status: 'interrupted', interruptedBy: 'visitor' }, false],
    ['cut by its length', { status: 'interrupted' }, false],
    ['failed', { status: 'failed' }, false],
  ] as const)('of a reply that was %s asks again: %#', (_, change, isAskedAgain) => {
    const asked = questionOf([
      said('visitor', 'One'),
      said('assistant', 'Half an answer', change),
      said('visitor', 'Two'),
    ])
    expect(asked?.text).toBe(isAskedAgain ? 'One\n\nTwo' : 'Two')
  })

  test('names the files that came along to the model, not to the search', () => {
    const attachments = [{ name: 'strap.png' }]
    const asked = questionOf([said('visitor', 'It broke ', { attachments })])
    expect(asked).toMatchObject({ text: 'It broke ', withFiles: 'It broke\n[file: strap.png]' })
    expect(historyTurns([said('visitor', 'It broke', { attachments })])).toEqual([
      { role: 'visitor', text: 'It broke\n[file: strap.png]' },
    ])
  })

  test('is none where the visitor did not speak last', () => {
    expect(questionOf([])).toBeNull()
    expect(questionOf([said('visitor', 'Hi'), said('assistant', 'Hello')])).toBeNull()
    expect(questionOf([said('visitor', 'Hi'), said('agent', 'Hello')])).toBeNull()
    expect(questionOf([said('visitor', ' ')])).toBeNull()
  })
})

describe('the history', () => {
  test('alternates, begins with the visitor and tells people from the assistant', () => {
    const turns = historyTurns([
      said('assistant', 'Welcome'),
      said('visitor', 'A'),
      said('visitor', 'B'),
      said('assistant', 'C'),
      said('agent', 'D', { authorName: 'Bea' }),
      said('visitor', 'E'),
    ])
    expect(turns).toEqual([
      { role: 'visitor', text: 'A\n\nB' },
      { role: 'assistant', text: 'C\n\n[Bea, a person from the team, wrote:] D' },
      { role: 'visitor', text: 'E' },
    ])
  })

  test('is bounded, the newest kept, and still begins with the visitor', () => {
    const long = Array.from({ length: 60 }, (_, n) =>
      said(n % 2 ? 'assistant' : 'visitor', `${n} ${'x'.repeat(990)}`),
    )
    const turns = historyTurns(long)
    expect(turns[0]?.role).toBe('visitor')
    expect(turns.at(-1)?.text).toMatch(/^59 /)
    expect(turns.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(8000)
    expect(historyTurns([said('visitor', 'x'.repeat(9000))])).toEqual([])
  })
})

describe('the request', () => {
  const request = (change = {}) =>
    buildRequest({
      turn: turn({ page: { url: 'https://shop.test/bags', title: 'Bags' } }),
      question: 'How long?',
      history: [],
      passages: [passage()],
      locale: 'de',
      now: new Date('2026-03-04T05:06:07Z'),
      userId: 'opaque',
      ...change,
    })

  test('keeps what changes, and what others wrote, out of the system prompt', () => {
    const { system, context, passages, question, userId, locale } = request()
    expect(system).toBe(systemPrompt(persona()))
    for (const changing of ['2026', 'shop.test', 'How long', 'Within 30 days', 'opaque']) {
      expect(system).not.toContain(changing)
    }
    expect(context).toContain('Wednesday')
    expect(context).toContain('4 March 2026')
    expect(context).toContain('Bags, https://shop.test/bags')
    expect({ question, userId, locale }).toEqual({
      question: 'How long?',
      userId: 'opaque',
      locale: 'de',
    })
    expect(passages[0]).toEqual({
      id: 'psg_1',
      title: 'Returns',
      url: 'https://shop.test/returns',
      headings: ['Returns'],
      blocks: passage().blocks,
    })
  })

  test('says so where nothing was found', () => {
    expect(request({ passages: [] }).context).toContain('No search result fits')
    expect(request().context).not.toContain('No search result fits')
  })

  test('carries the company’s own instructions', () => {
    expect(systemPrompt(persona({ instructions: ' Rhyme. ' }))).toMatch(/\nRhyme\.$/)
  })

  test('carries tone, limits and languages', () => {
    const prompt = systemPrompt(
      persona({ tone: 'professional', guardrails: 'Never name a rival.', languages: ['de', 'en'] }),
    )
    expect(prompt).toContain('professional and courteous')
    expect(prompt).toMatch(/limits[^\n]*\nNever name a rival\./)
    expect(prompt).toContain('German (de), English (en). Otherwise answer in German (de).')
    expect(systemPrompt(persona({ languages: ['fr'] }))).toContain('Always answer in French (fr)')
    expect(systemPrompt(persona())).toContain('Answer in the language the visitor writes in.')
  })

  test('answers in the visitor’s language where the assistant may, else in its first', () => {
    expect(answerLocale('de-AT', ['en', 'de'])).toBe('de-AT')
    expect(answerLocale('fr', ['en', 'de'])).toBe('en')
    expect(answerLocale('fr', [])).toBe('fr')
    const asked = request({ locale: 'en', visitorLocale: 'fr' })
    expect(asked.context).toContain("visitor's language is fr")
    expect(asked.context).toContain('Answer in English (en).')
    expect(request().context).not.toContain('Answer in')
  })

  test('names the assistant’s own model', () => {
    const own = turn({ assistant: persona({ model: 'claude-haiku-5-5' }) })
    expect(request({ turn: own }).model).toBe('claude-haiku-5-5')
    expect(request().model).toBeNull()
  })
})
