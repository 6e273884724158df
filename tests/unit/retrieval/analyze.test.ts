import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzerFor } from '@/lib/retrieval/analyze'

const terms = (language: string, text: string) => analyzerFor(language).terms(text)

describe('analysis of a text', () => {
  it.each([
    ['en', 'refunds', 'Refunded'],
    ['en', 'the customer’s parcel', 'customers parcels'],
    ['es', 'devolución', 'DEVOLUCIONES'],
    ['es', 'devolucion', 'devoluciones'],
    ['es', 'envío', 'envios'],
    ['pt', 'devolução', 'devolucoes'],
    ['de', 'Rückgabe', 'Rueckgabe'],
    ['de', 'Größe', 'Groesse'],
    ['fr', "l'article remboursé", 'articles remboursés'],
    ['fr', 'livrée', 'livree'],
    ['ar', 'المُنتَج', 'منتج'],
    ['ru', 'счёт', 'счет'],
    ['en', 'ｉＰｈｏｎｅ', 'iphone'],
  ])('in %s finds %s and %s to be the same', (language, one, other) => {
    expect(terms(language, one)).toEqual(terms(language, other))
    expect(terms(language, one)).not.toEqual([])
  })

  it('drops stop words, but keeps the words that customers ask about', () => {
    expect(terms('en', 'Where is my order and how can I pay the bill?')).toEqual([
      'order',
      'pay',
      'bill',
    ])
    expect(terms('es', '¿Dónde está mi cuenta?')).toEqual(['cuent'])
  })

  it('keeps a hyphenated word of stop words alone as one, and parts of any other', () => {
    expect(terms('en', 'a one-off, well-known how-to')).toEqual(
      ['one-off', 'well-known', 'how-to'].flatMap((word) => terms('en', word)),
    )
    expect(terms('en', 'a one-off')).toEqual(['one-off'])
    expect(terms('en', 'on back-order')).toEqual(['order'])
    expect(terms('en', 'one - off, one--off -one')).toEqual([])
  })

  it('cuts Chinese and Japanese into characters and pairs, and keeps Latin words among them', () => {
    expect(terms('zh', '退款iPhone15')).toEqual(['退', '款', '退款', 'iphone15'])
    expect(terms('ja', '返品')).toEqual(['返', '品', '返品'])
  })

  it('cuts Thai by dictionary', () => {
    expect(terms('th', 'ขอเงินคืน').length).toBeGreaterThan(1)
  })

  it('keeps numbers with their separators together', () => {
    expect(terms('en', 'costs 1,000.50 euros, model 3.')).toContain('1,000.50')
  })

  it('knows one analyser for all regions of a language, and a plain one for anything else', () => {
    expect(analyzerFor('pt-BR')).toBe(analyzerFor('pt'))
    expect(terms('constructor', 'Foo BAR')).toEqual(['foo', 'bar'])
    expect(terms('', 'Foo')).toEqual(['foo'])
  })

  it('survives any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('en', 'fr', 'zh', 'ja', 'ar', 'th', 'xx'),
        (text, language) => {
          for (const term of terms(language, text)) expect(term).not.toBe('')
        },
      ),
      { numRuns: 200 },
    )
    expect(terms('en', 'a\ud800b \udc00 nul\u0000byte')).toEqual(['nul', 'byte'])
  })
})
