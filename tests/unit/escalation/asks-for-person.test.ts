import { describe, expect, it } from 'vitest'
import { asksForPerson, findPersonRequest } from '@/lib/escalation/asks-for-person'
import { CORPUS } from './asks-for-person.corpus'

describe.each(CORPUS)('asking for a person in $language', ({ language, positive, negative }) => {
  const least = language === 'English' ? 60 : 30

  it('is tried on enough messages', () => {
    expect(new Set(positive).size).toBeGreaterThanOrEqual(least)
    expect(new Set(negative).size).toBeGreaterThanOrEqual(least)
  })

  it('is recognised in 95 of 100 messages', () => {
    const missed = positive.filter((text) => !asksForPerson(text))
    if (missed.length > 0) console.info(`${language}, missed:`, missed)
    expect(missed.length).toBeLessThanOrEqual(positive.length * 0.05)
  })

  it('is never seen where it is not', () => {
    const wrong = negative.flatMap((text) => {
      const found = findPersonRequest(text)
      return found === null ? [] : [{ text, ...found }]
    })
    expect(wrong).toEqual([])
  })
})

describe('asking for a person', () => {
  it('names the language and the words', () => {
    expect(findPersonRequest('Hello! Can I talk to a human?')).toEqual({
      language: 'en',
      phrase: 'talk to a human',
    })
    expect(findPersonRequest('你好，请帮我转人工')).toMatchObject({ language: 'zh' })
  })

  it('is recognised whatever else the message holds', () => {
    const story = 'My order 4711 never came, and the tracking page shows nothing at all. '
    expect(
      asksForPerson(`${story.repeat(20)}Please let me speak to an agent. ${story.repeat(5)}`),
    ).toBe(true)
    expect(asksForPerson('Order 4711\n\n我要转人工\n')).toBe(true)
  })

  it('answers on text without an end or a meaning', () => {
    for (const text of ['', '   ', '😀', '?!', '\u0000', 'a'.repeat(4000), '-'.repeat(4000)]) {
      expect(asksForPerson(text)).toBe(false)
    }
    for (const words of [
      'i need a ',
      'dont ',
      'real ',
      'speak to the ',
      '我要',
      'mit dem ',
      'no quiero ',
    ]) {
      expect(asksForPerson(words.repeat(4000 / words.length))).toBe(false)
    }
  })

  it('reads 4,000 characters and no further', () => {
    expect(asksForPerson(`${'x. '.repeat(2000)}talk to a human`)).toBe(false)
  })
})
