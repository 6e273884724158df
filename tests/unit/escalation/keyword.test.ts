import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchKeywords } from '@/lib/escalation/keyword'

function found(text: string, keyword: string, options: { contains?: true; exact?: true } = {}) {
  const match = searchKeywords(text).find([keyword], {
    match: options.contains ? 'contains' : 'word',
    caseSensitive: options.exact,
  })
  return match === null ? null : text.slice(match.start, match.end)
}

describe('a keyword as a word', () => {
  it.each([
    ['I want a Refund!', 'refund', 'Refund'],
    ['REFUND', 'refund', 'REFUND'],
    ['(refund)', 'refund', 'refund'],
    ["l'agent est là", 'agent', 'agent'],
    ['please charge   me\n back', 'me back', 'me\n back'],
    ['charge\u00a0back now', 'charge back', 'charge\u00a0back'],
    ['does C++ work', 'c++', 'C++'],
    ['price: 10€', '10€', '10€'],
    ['ＲＥＦＵＮＤ now', 'refund', 'ＲＥＦＵＮＤ'],
    ['the ﬁne print', 'fine', 'ﬁne'],
    ['cafe\u0301 au lait', 'café', 'cafe\u0301'],
    ['die STRASSE', 'straße', 'STRASSE'],
    ['ΟΔΟΣ', 'οδος', 'ΟΔΟΣ'],
    ['İade istiyorum', 'iade', 'İade'],
    ['re\u00adfund', 'refund', 're\u00adfund'],
    ['我要退款', '退款', '退款'],
    ['我的vip客户', 'vip', 'vip'],
    ['返金してください', '返金', '返金'],
    ['😀 refund 😀', 'refund', 'refund'],
  ])('is found in %j: %j', (text, keyword, match) => {
    expect(found(text, keyword)).toBe(match)
  })

  it.each([
    ['refunded', 'refund'],
    ['prerefund', 'refund'],
    ['refund2', 'refund'],
    ['re_fund refund_id', 'refund'],
    ['cafe\u0301', 'cafe'],
    ['el año', 'ano'],
    ['charge, back', 'charge back'],
    ['我用信用卡', '用卡'],
    ['', 'refund'],
    ['refund', '\u200b'],
  ])('is not found in %j: %j', (text, keyword) => {
    expect(found(text, keyword)).toBeNull()
  })

  it('is found at a later place than inside a longer word', () => {
    const match = searchKeywords('refunded refund').find(['refund'], { match: 'word' })
    expect(match).toEqual({ keyword: 'refund', start: 9, end: 15 })
  })
})

describe('a keyword anywhere', () => {
  it('is found inside words', () => {
    expect(found('refunded', 'FUND', { contains: true })).toBe('fund')
    expect(found('我用信用卡', '用卡', { contains: true })).toBe('用卡')
  })
})

describe('a keyword with its case', () => {
  it('is found in that case alone', () => {
    expect(found('the US office', 'US', { exact: true })).toBe('US')
    expect(found('tell us', 'US', { exact: true })).toBeNull()
  })
})

describe('keywords', () => {
  it('are tried in order', () => {
    const search = searchKeywords('a chargeback, then a refund')
    const match = search.find(['refund', 'chargeback'], { match: 'word' })
    expect(match?.keyword).toBe('refund')
  })

  it('are found wherever they stand, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(), (text, at) => {
        const start = Math.min(at % 60, text.length)
        const placed = `${text.slice(0, start)} needle ${text.slice(start)}`
        expect(found(placed, 'NEEDLE')).toBe('needle')
      }),
      { numRuns: 200 },
    )
  })
})
