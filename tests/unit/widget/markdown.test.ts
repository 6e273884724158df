import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBlocks } from '@/widget/frame/markdown/blocks'
import { nothingParsed, parseGrowing } from '@/widget/frame/markdown/incremental'
import { parseInline } from '@/widget/frame/markdown/inline'
import type { Block, Inline } from '@/widget/frame/markdown/types'

/** The tree as compact text: names of blocks around what they hold. */
function outline(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if ('children' in block) {
        const name = block.type === 'list' && block.ordered ? `ordered ${block.from}` : block.type
        return `${name}(${outline(block.children)})`
      }
      return block.type === 'rule' ? 'rule' : `${block.type}"${block.text}"`
    })
    .join(' ')
}

function inlineOutline(nodes: Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text
      if (node.type === 'code') return `code(${node.text})`
      if (node.type === 'break') return '/'
      if (node.type === 'citations') return `[${node.indexes}]`
      const name = node.type === 'link' ? `link<${node.href}>` : node.type
      return `${name}(${'children' in node ? inlineOutline(node.children) : ''})`
    })
    .join('')
}

const blocks = (source: string) => outline(parseBlocks(source))
const inline = (source: string, growing = false) => inlineOutline(parseInline(source, growing))

describe('blocks', () => {
  it.each([
    ['One.\n\nTwo.', 'paragraph"One." paragraph"Two."'],
    ['One\nstill one', 'paragraph"One\nstill one"'],
    ['# Title\ntext', 'heading"Title" paragraph"text"'],
    ['## Title ##', 'heading"Title"'],
    ['- a\n- b', 'list(item(paragraph"a") item(paragraph"b"))'],
    ['Here:\n- a\n- b', 'paragraph"Here:" list(item(paragraph"a") item(paragraph"b"))'],
    ['3. a\n4. b', 'ordered 3(item(paragraph"a") item(paragraph"b"))'],
    ['- a\n  - b\n- c', 'list(item(paragraph"a" list(item(paragraph"b"))) item(paragraph"c"))'],
    [
      '1. a\n   - b\n2. c',
      'ordered 1(item(paragraph"a" list(item(paragraph"b"))) item(paragraph"c"))',
    ],
    ['- a\n\n- b', 'list(item(paragraph"a") item(paragraph"b"))'],
    ['- a\n\n  more', 'list(item(paragraph"a" paragraph"more"))'],
    ['> quoted\n> text', 'quote(paragraph"quoted\ntext")'],
    ['> - a', 'quote(list(item(paragraph"a")))'],
    ['```js\na\n\n  b\n```\nafter', 'code"a\n\n  b" paragraph"after"'],
    ['```\nopen', 'code"open"'],
    ['- a\n  ```\n  code\n  ```', 'list(item(paragraph"a" code"code"))'],
    ['a\n\n---\n\nb', 'paragraph"a" rule paragraph"b"'],
    ['| a | b |\n|---|:-:|\n| 1 | 2 |', 'table(row(cell"a" cell"b") row(cell"1" cell"2"))'],
    ['5 - 3 = 2', 'paragraph"5 - 3 = 2"'],
    ['It is\n-5 degrees', 'paragraph"It is\n-5 degrees"'],
    ['', ''],
    ['\n \n', ''],
  ])('%j', (source, expected) => expect(blocks(source)).toBe(expected))

  it('survive any nesting', () => {
    expect(() => parseBlocks('> '.repeat(3000))).not.toThrow()
    expect(() => parseBlocks('- '.repeat(3000))).not.toThrow()
  })
})

describe('inline', () => {
  it.each([
    ['a **b** c', 'a strong(b) c'],
    ['a *b* _c_', 'a emphasis(b) emphasis(c)'],
    ['**a *b* c**', 'strong(a emphasis(b) c)'],
    ['***a***', 'strong(emphasis(a))'],
    ['~~a~~', 'strike(a)'],
    ['`a *b*`', 'code(a *b*)'],
    ['``a ` b``', 'code(a ` b)'],
    ['snake_case_name', 'snake_case_name'],
    ['5 * 3 * 2', '5 * 3 * 2'],
    ['\\*a\\*', '*a*'],
    ['a\nb', 'a/b'],
    ['[a **b**](https://x.test/y)', 'link<https://x.test/y>(a strong(b))'],
    ['[a](https://x.test "title")', 'link<https://x.test/>(a)'],
    ['[a](https://x.test/b_(c))', 'link<https://x.test/b_(c)>(a)'],
    ['[a](mailto:a@b.test)', 'link<mailto:a@b.test>(a)'],
    ['![alt](https://x.test/i.png)', 'link<https://x.test/i.png>(alt)'],
    ['See https://x.test/a.', 'See link<https://x.test/a>(https://x.test/a).'],
    ['(https://x.test/a)', '(link<https://x.test/a>(https://x.test/a))'],
    ['<https://x.test/a>', 'link<https://x.test/a>(https://x.test/a)'],
    ['**open', '**open'],
    ['a ` b', 'a ` b'],
    ['[1] and [2]', '[1] and [2]'],
  ])('%j', (source, expected) => expect(inline(source)).toBe(expected))

  it.each([
    ['a **b', 'a strong(b)'],
    ['a **b*', 'a strong(b)'],
    ['a **', 'a '],
    ['a *', 'a '],
    ['a `b', 'a code(b)'],
    ['see [the page](https://x.te', 'see link<>(the page)'],
  ])('unfinished: %j', (source, expected) => expect(inline(source, true)).toBe(expected))
})

describe('hostile text', () => {
  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](data:text/html,<script>)',
    '[a](vbscript:x)',
    '[a](\tjavascript:alert(1))',
    '[a](/relative)',
    '![a](javascript:alert(1))',
    '<javascript:alert(1)>',
  ])('makes no link of %s', (source) => expect(inline(source)).not.toContain('link<'))

  it('keeps markup as text', () => {
    expect(inline('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>')
    expect(blocks('<script>alert(1)</script>')).toBe('paragraph"<script>alert(1)</script>"')
  })

  it.each([
    '*',
    '**',
    '_',
    '`',
    '[',
    '](',
    '~~',
    '<',
    '> ',
    '- ',
    '|',
    '[a](',
    '**a',
    '*a_',
    '```\n',
    '`` ` ',
  ])('parses 8,000 characters of %j quickly', (piece) => {
    const source = piece.repeat(Math.ceil(8000 / piece.length))
    const begun = performance.now()
    parseBlocks(source)
    parseInline(source)
    parseInline(source, true)
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})

const piece = fc.constantFrom(
  'a',
  'b c',
  ' ',
  '\n',
  '\n\n',
  '- ',
  '1. ',
  '  ',
  '> ',
  '# ',
  '**',
  '*',
  '`',
  '```',
  '|',
  '---',
  '[x](',
  'https://x.test',
  ')',
)
const source = fc.array(piece, { maxLength: 60 }).map((all) => all.join(''))

describe('any text', () => {
  it('parsed while it grows is parsed as at once', () => {
    fc.assert(
      fc.property(source, fc.array(fc.nat(100), { maxLength: 12 }), (text, cuts) => {
        const steps = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b)
        const parsed = [...steps, text.length].reduce(
          (before, end) => parseGrowing(before, text.slice(0, end)),
          nothingParsed,
        )
        expect(parsed.blocks).toEqual(parseBlocks(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps the blocks that are done', () => {
    const before = parseGrowing(nothingParsed, 'One.\n\nTwo.\n\nThree.\n\nFo')
    const after = parseGrowing(before, 'One.\n\nTwo.\n\nThree.\n\nFour.')
    expect(after.blocks[0]).toBe(before.blocks[0])
    expect(after.blocks[1]).toBe(before.blocks[1])
  })

  it('never throws and loses no word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        parseBlocks(text)
        parseInline(text)
        parseInline(text, true)
      }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('word', '*', '_', '**', ' ', '`', '\n'), { maxLength: 40 }),
        (parts) => {
          const text = parts.join('')
          expect(inline(text).split('word')).toHaveLength(text.split('word').length)
        },
      ),
    )
  })
})
