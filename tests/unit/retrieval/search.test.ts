import { describe, expect, it } from 'vitest'
import { buildIndex } from '@/lib/retrieval/knowledge-index'
import { RELEVANCE_THRESHOLD, relevance } from '@/lib/retrieval/relevance'
import { searchIndex, searchIndexes } from '@/lib/retrieval/search'
import { note, passagesOf } from './passages'
import { OFF_TOPIC, ON_TOPIC, SHOP_ARTICLES } from './shop-articles'

const shop = buildIndex(SHOP_ARTICLES.flatMap(passagesOf))
const best = (query: string) => searchIndex(shop, query)[0]

describe('a search in a help centre', () => {
  it.each([
    ['how do I send an item back', 'returns'],
    ['can I put the tent in the washing machine', 'tent-care'],
    ['¿Cómo puedo devolver un artículo?', 'devoluciones'],
    ['cuando llega mi reembolso', 'devoluciones'],
    ['olvide la contrasena', 'cuenta-es'],
    ['怎么退货', 'tuikuan'],
    ['运费是多少', 'peisong'],
    ['支付宝退款多久到账', 'tuikuan'],
  ])('%s → %s', (query, article) => {
    expect(best(query)?.documentId).toBe(article)
  })

  it('names the words that matched, the rarest first', () => {
    const hit = best('Is the RARE word "silicone" or "tent" there?')
    expect(hit?.terms).toEqual(['silicone', 'tent'])
  })

  it('finds a Japanese article by a word inside a sentence', () => {
    const index = buildIndex(
      passagesOf({
        id: 'ja',
        title: '返品について',
        language: 'ja',
        markdown: '商品到着後30日以内に返品できます。',
      }),
    )
    expect(searchIndex(index, '返品の方法を教えてください')[0]?.documentId).toBe('ja')
  })

  it('ranks the part of an article that answers before its other parts', () => {
    expect(best('international delivery customs')?.passage.headings).toEqual([
      'International delivery',
    ])
  })
})

describe('relevance', () => {
  it.each([
    'who won the world cup in 1998',
    'hello',
    'asdf',
    'what is the capital of Australia',
    '谁赢了1998年世界杯',
    '¿quién ganó el mundial de fútbol de 1998?',
  ])('finds nothing for: %s', (query) => {
    expect(searchIndex(shop, query)).toEqual([])
  })

  it('keeps nearly all that the articles answer, and rejects nearly all else', () => {
    const kept = ON_TOPIC.filter(([query, ...articles]) =>
      searchIndex(shop, query).some(({ documentId }) => articles.includes(documentId)),
    )
    const rejected = OFF_TOPIC.filter((query) => searchIndex(shop, query).length === 0)
    expect(kept.length / ON_TOPIC.length).toBeGreaterThan(0.93)
    expect(rejected.length / OFF_TOPIC.length).toBeGreaterThan(0.93)
  })

  it('is not lost to the number of an order', () => {
    const plain = relevance(best('how do I send an item back'))
    expect(relevance(best('how do I send an item back, order 48213'))).toBe(plain)
    expect(best('怎么退货 (18ce16691f)')?.documentId).toBe('tuikuan')
    expect(searchIndex(shop, '48213')).toEqual([])
  })

  it('is the share of the question that matched: 1 for all of it, 0 for nothing found', () => {
    expect(relevance(best('refund'))).toBe(1)
    const half = relevance(best('refund xylophone'))
    expect(half).toBeGreaterThan(0.3)
    expect(half).toBeLessThan(0.7)
    expect(relevance(best('xylophone'))).toBe(0)
  })

  it('says the same in a small and in a large knowledge base', () => {
    const others = Array.from({ length: 1_000 }, (_, at) =>
      note(`other${at}`, `lorem${at} ipsum dolor`),
    )
    const large = buildIndex([...SHOP_ARTICLES.flatMap(passagesOf), ...others.flat()])
    for (const query of ['who won the world cup in 1998', 'best movies of the last ten years'])
      expect(searchIndex(large, query)).toEqual([])
    for (const query of ['do you ship to Norway', 'forgot my password']) {
      const inLarge = relevance(searchIndex(large, query)[0])
      expect(Math.abs(inLarge - relevance(best(query)))).toBeLessThan(0.15)
    }
  })

  it('holds in a knowledge base of a single article', () => {
    const article = SHOP_ARTICLES.filter(({ id }) => id === 'payment')
    const index = buildIndex(article.flatMap(passagesOf))
    const query = 'Hi, is it possible for Bob to pay with PayPal?'
    expect(searchIndex(index, query)[0]?.documentId).toBe('payment')
    for (const query of OFF_TOPIC) expect(searchIndex(index, query)).toEqual([])
  })

  it('changes no order: the threshold only leaves hits out', () => {
    for (const [query] of ON_TOPIC) {
      const all = searchIndex(shop, query, { minRelevance: 0, limit: 100 })
      const shown = searchIndex(shop, query, { limit: 100 })
      expect(shown).toEqual(all.filter((hit) => hit.relevance >= RELEVANCE_THRESHOLD))
    }
  })
})

describe('languages side by side', () => {
  const english = {
    id: 'en',
    title: 'PayPal',
    language: 'en',
    markdown: 'Pay with PayPal or Visa.',
  }
  const german = {
    id: 'de',
    title: 'PayPal',
    language: 'de',
    markdown: 'Zahlen mit PayPal oder Visa.',
  }
  const index = buildIndex([english, german].flatMap(passagesOf))

  it('prefers the visitor’s language where both match', () => {
    expect(searchIndex(index, 'PayPal', { language: 'de-AT' })[0]?.documentId).toBe('de')
    expect(searchIndex(index, 'PayPal', { language: 'en' })[0]?.documentId).toBe('en')
  })

  it('finds an article in another language by the words it shares', () => {
    const onlyEnglish = buildIndex(passagesOf(english))
    expect(
      searchIndex(onlyEnglish, 'Kann ich mit PayPal zahlen?', { language: 'de' }),
    ).toHaveLength(1)
  })

  it('weighs a word alike in every language', () => {
    const many = Array.from({ length: 50 }, (_, at) => note(`en${at}`, 'PayPal and Visa'))
    const hits = searchIndex(buildIndex([...many.flat(), ...passagesOf(german)]), 'PayPal', {
      limit: 100,
    })
    const [first, last] = [hits[0], hits.at(-1)]
    expect((first?.score ?? 0) / (last?.score ?? 1)).toBeLessThan(2.5)
  })
})

describe('several knowledge bases', () => {
  it('rank together as if they were one', () => {
    const all = SHOP_ARTICLES.flatMap(passagesOf)
    const parts = [0, 1, 2].map((part) => {
      const own = SHOP_ARTICLES.filter((_, at) => at % 3 === part)
      return buildIndex(own.flatMap(passagesOf))
    })
    for (const [query] of ON_TOPIC)
      expect(searchIndexes(parts, query)).toEqual(searchIndex(buildIndex(all), query))
  })

  it('give nothing where there is nothing to search', () => {
    expect(searchIndexes([], 'refund')).toEqual([])
    expect(searchIndex(buildIndex([]), 'refund')).toEqual([])
  })
})

describe('order', () => {
  it('breaks ties by document and place, whatever the order of indexing', () => {
    const twins = ['c', 'a', 'b'].flatMap((id) => note(id, '# x\n\nrope\n\n# y\n\nrope', 'same'))
    const ids = (passages: typeof twins) =>
      searchIndex(buildIndex(passages), 'rope').map(({ passageId }) => passageId)
    expect(ids(twins)).toEqual(['a#0', 'a#1', 'b#0', 'b#1', 'c#0', 'c#1'])
    expect(ids(twins.toReversed())).toEqual(ids(twins))
  })

  it('gives the same best hits for every limit', () => {
    const all = searchIndex(shop, 'order parcel refund', { limit: 50 })
    expect(searchIndex(shop, 'order parcel refund', { limit: 2 })).toEqual(all.slice(0, 2))
    expect(searchIndex(shop, 'order parcel refund', { limit: 0 })).toEqual(all.slice(0, 1))
  })

  it('counts a repeated word once', () => {
    expect(searchIndex(shop, 'tent tent TENT soap')).toEqual(searchIndex(shop, 'tent soap'))
  })
})

describe('hostile queries', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\u2028 '],
    ['punctuation', '?!… «»*** (((('],
    ['stop words', 'what is it that you do'],
    ['a lone surrogate', '\ud800\udfff\udc00'],
    ['NUL', '\u0000\u0000'],
    ['names of properties', 'constructor __proto__ toString'],
  ])('finds nothing for %s', (_, query) => {
    expect(searchIndex(shop, query)).toEqual([])
  })

  it('sees through NUL and lone surrogates between words', () => {
    expect(best('re\u0000fund')?.documentId).not.toBe('returns')
    expect(best('\ud800refund\u0000')?.documentId).toBe('returns')
  })

  it.each([
    ['one long word', 'a'.repeat(1_000_000)],
    ['many words', Array.from({ length: 100_000 }, (_, at) => `word${at} refund`).join(' ')],
    ['a long Chinese sentence', '退款政策是什么'.repeat(50_000)],
    ['a long Thai sentence', 'ขอเงินคืน'.repeat(50_000)],
    ['combining marks', `a${'\u0301'.repeat(100_000)}`],
    ['apostrophes', "a'".repeat(100_000)],
  ])('answers fast to %s', (_, query) => {
    const start = performance.now()
    searchIndex(shop, query, { minRelevance: 0 })
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})
