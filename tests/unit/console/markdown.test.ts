import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markCitations } from '@/lib/client/citation-marks'
import { parseMarkdown, splitBlocks } from '@/lib/client/markdown'
import { citeMark, parseInline, parsePlain } from '@/lib/client/markdown-inline'

const text = (value: string) => ({ type: 'text', text: value })
const paragraph = (value: string) => ({ type: 'paragraph', children: [text(value)] })

describe('blocks', () => {
  it('reads paragraphs, headings, lists, quotes, code and rules', () => {
    const source =
      '# Returns\n\nYou have 45 days.\n\n- one\n- two\n\n> said\n\n```js\na < b\n\nc\n```\n\n---'
    expect(parseMarkdown(source)).toEqual([
      { type: 'heading', level: 1, children: [text('Returns')] },
      paragraph('You have 45 days.'),
      { type: 'list', ordered: false, start: 1, items: [[paragraph('one')], [paragraph('two')]] },
      { type: 'quote', children: [paragraph('said')] },
      { type: 'code', text: 'a < b\n\nc' },
      { type: 'rule' },
    ])
  })

  it('keeps the first number of a list and nests', () => {
    expect(parseMarkdown('3. three\n   - inner\n4. four')).toEqual([
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          [
            paragraph('three'),
            { type: 'list', ordered: false, start: 1, items: [[paragraph('inner')]] },
          ],
          [paragraph('four')],
        ],
      },
    ])
  })

  it('reads a list right below a sentence', () => {
    expect(parseMarkdown('You need:\n- a label').map(({ type }) => type)).toEqual([
      'paragraph',
      'list',
    ])
  })

  it('reads a table', () => {
    expect(parseMarkdown('| Size | cm |\n| --- | --: |\n| M | 96 |')).toEqual([
      {
        type: 'table',
        head: [[text('Size')], [text('cm')]],
        rows: [[[text('M')], [text('96')]]],
      },
    ])
  })

  it('leaves HTML as text', () => {
    expect(parseMarkdown('<img src=x onerror=alert(1)>')).toEqual([
      paragraph('<img src=x onerror=alert(1)>'),
    ])
  })

  it('changes only its last piece while a text grows', () => {
    const source = 'First.\n\n- a\n- b\n\nLast **words** here.\n\n```\ncode\n\nmore\n```\nEnd.'
    for (let length = 1; length < source.length; length += 1) {
      const before = splitBlocks(source.slice(0, length))
      const after = splitBlocks(source.slice(0, length + 1))
      expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1))
    }
  })

  it('takes any text, quickly', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'*_`[]()~>#-|1. \n\\ahttps://'),
      maxLength: 400,
    })
    fc.assert(fc.property(signs, (source) => Array.isArray(parseMarkdown(source))))
    const began = performance.now()
    parseMarkdown('**a '.repeat(1000) + '[x]('.repeat(1000) + '`'.repeat(1000))
    expect(performance.now() - began).toBeLessThan(1000)
  })
})

describe('inline', () => {
  it('reads emphasis, code and links', () => {
    expect(parseInline('a **b** *c* `d*` [e](https://x.test/p)')).toEqual([
      text('a '),
      { type: 'strong', children: [text('b')] },
      text(' '),
      { type: 'em', children: [text('c')] },
      text(' '),
      { type: 'code', text: 'd*' },
      text(' '),
      { type: 'link', href: 'https://x.test/p', children: [text('e')] },
    ])
  })

  it('leaves names with underscores and single stars alone', () => {
    expect(parseInline('order_item_id is 2 * 3')).toEqual([text('order_item_id is 2 * 3')])
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'JAVASCRIPT:x', '/inbox', 'vbscript:x'])(
    'makes no link of %s',
    (href) => {
      expect(parseInline(`[click](${href})`)).toEqual([text('click')])
    },
  )

  it('links bare addresses without the sentence’s end', () => {
    expect(parsePlain('See https://x.test/a.')).toEqual([
      text('See '),
      { type: 'link', href: 'https://x.test/a', children: [text('https://x.test/a')] },
      text('.'),
    ])
  })
})

describe('citations', () => {
  const cite = (index: number, end: number) => ({
    index,
    passageId: `psg_${index}`,
    title: 'Returns',
    quote: 'q',
    start: 0,
    end,
  })

  it('put their numbers behind the words they support, before white space', () => {
    expect(markCitations('One.\n\nTwo.', [cite(2, 10), cite(1, 6)])).toBe(
      `One.${citeMark(1)}\n\nTwo.${citeMark(2)}`,
    )
  })

  it('count UTF-16 units and stay inside of the text', () => {
    expect(markCitations('👍 ok', [cite(1, 99)])).toBe(`👍 ok${citeMark(1)}`)
  })

  it('cannot be forged by the text itself', () => {
    expect(parseInline(markCitations(`x${citeMark(7)}`, []))).not.toContainEqual({
      type: 'cite',
      index: 7,
    })
  })

  it('stay out of code', () => {
    expect(parseInline(`\`a${citeMark(1)}b\``)).toEqual([{ type: 'code', text: 'ab' }])
  })
})
