import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunkMarkdown, PASSAGE_LENGTH } from '@/lib/retrieval/chunk'

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
const sentence = 'The parcel leaves our warehouse on the next working day. '

describe('cutting a document into passages', () => {
  it('puts each passage under the path of its headings', () => {
    const chunks = chunkMarkdown(
      '# Returns\n\nWithin 30 days.\n\n## Refund\n\nTo your card.\n\nPayPal\n------\n\nAt once.\n\n# Contact\nBy mail.',
    )
    expect(chunks.map(({ headings, text }) => [headings, text])).toEqual([
      [['Returns'], 'Within 30 days.'],
      [['Returns', 'Refund'], 'To your card.'],
      [['Returns', 'PayPal'], 'At once.'],
      [['Contact'], 'By mail.'],
    ])
    expect(chunks.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3])
  })

  it('makes plain text of paragraphs and list items', () => {
    const [chunk] = chunkMarkdown(
      'Sign **in** and\nopen [your *orders*](https://shop.example/orders "Orders"), see ![a label](x.png).\n\n' +
        '- first `npm_run` item\n  goes on\n- second\n  1. inner\n\n3) third &amp; <b>last</b> 2 * 3 * 4 snake_case_name \\*kept\\*',
    )
    expect(chunk?.blocks).toEqual([
      'Sign in and open your orders, see a label.',
      '- first npm_run item goes on',
      '- second',
      '  1. inner',
      '3) third & last 2 * 3 * 4 snake_case_name *kept*',
    ])
  })

  it('keeps a code block and a table row whole, however long', () => {
    const code = Array.from({ length: 60 }, (_, line) => `const value${line} = ${line}\n`).join(
      '\n',
    )
    const row = `| ${'cell '.repeat(250)}| end |`
    const chunks = chunkMarkdown(
      `Before.\n\n\`\`\`ts\n${code}\`\`\`\n\n| a | b |\n| --- | --- |\n${row}\n| c | d |\n`,
    )
    const blocks = chunks.flatMap((chunk) => chunk.blocks)
    expect(blocks).toContain(code.trim())
    expect(blocks).toContain(`${'cell '.repeat(250).trim()} | end`)
    expect(blocks).toContain('a | b')
  })

  it('splits a giant paragraph between sentences', () => {
    const chunks = chunkMarkdown(sentence.repeat(100))
    expect(chunks.length).toBeGreaterThan(5)
    for (const { text } of chunks) {
      expect(text.length).toBeLessThanOrEqual(PASSAGE_LENGTH)
      expect(text).toMatch(/^The parcel .* day\.$/u)
    }
  })

  it('packs short paragraphs together', () => {
    const chunks = chunkMarkdown(`${sentence}\n\n`.repeat(30))
    expect(chunks.length).toBeLessThanOrEqual(3)
    expect(chunks[0]?.blocks.length).toBeGreaterThan(10)
  })

  it('joins Chinese lines without a space', () => {
    expect(chunkMarkdown('收到商品后\n可以退货。')[0]?.text).toBe('收到商品后可以退货。')
  })

  it('gives nothing for nothing, and the headings themselves where there is nothing else', () => {
    expect(chunkMarkdown('')).toEqual([])
    expect(chunkMarkdown(' \n\n---\n\n```\n```\n#\n')).toEqual([])
    expect(chunkMarkdown('# Opening hours').map(({ headings, text }) => [headings, text])).toEqual([
      [[], 'Opening hours'],
    ])
    expect(chunkMarkdown('# Shop\n## Monday 9–18\n## Sunday closed')).toMatchObject([
      { headings: ['Shop'], text: 'Monday 9–18\n\nSunday closed' },
    ])
  })

  it('loses no word, leaves no block blank, and joins blocks to the text, whatever the document', () => {
    const word = fc.stringMatching(/^[a-z退货é]{1,12}$/u)
    const line = fc.array(word, { minLength: 1, maxLength: 60 }).map((list) => list.join(' '))
    const block = fc.oneof(
      line,
      line.map((text) => `## ${text}`),
      line.map((text) => `- ${text}\n- **${text}**`),
      line.map((text) => `> ${text}`),
      line.map((text) => `\`\`\`\n${text}\n\n  ${text}\n\`\`\``),
      line.map((text) => `| ${text} | x |\n|---|---|\n| y | ${text} |`),
      fc.array(line, { minLength: 1, maxLength: 20 }).map((lines) => `${lines.join('. ')}.`),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const markdown = blocks.join('\n\n')
        const chunks = chunkMarkdown(markdown)
        const kept = new Set(
          chunks.flatMap(({ headings, text }) => words([...headings, text].join(' '))),
        )
        expect(words(markdown).filter((one) => !kept.has(one))).toEqual([])
        for (const chunk of chunks) {
          expect(chunk.text).toBe(chunk.blocks.join('\n\n'))
          for (const one of chunk.blocks) expect(one.trim()).not.toBe('')
        }
      }),
      { numRuns: 150 },
    )
  })

  it('survives any text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'ab *_`[]()<>!#-|~>\\\n\t&;1.\ud800'),
          maxLength: 120,
        }),
        (text) => {
          for (const chunk of chunkMarkdown(text)) {
            expect(chunk.text).toBe(chunk.blocks.join('\n\n'))
            for (const one of chunk.blocks) expect(one.trim()).not.toBe('')
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it.each([
    ['one endless word', 'x'.repeat(200_000)],
    ['emoji without spaces', '😀'.repeat(50_000)],
    ['opening brackets', '['.repeat(50_000)],
    ['stars', '*'.repeat(20_000)],
    ['stars and letters', '*a '.repeat(20_000)],
    ['underscores', '_a'.repeat(20_000)],
    ['backticks', '`a``b'.repeat(10_000)],
    ['tags never closed', '<a '.repeat(20_000)],
    ['comments never closed', '<!--'.repeat(10_000)],
    ['links never closed', '[a]('.repeat(20_000)],
    ['spaces', `a${' '.repeat(100_000)}b`],
    ['hashes', `# a${' #'.repeat(30_000)}b`],
    ['spaces in a heading', `# a${' '.repeat(100_000)}b`],
    ['spaces in code', `\`\`\`\na${' '.repeat(100_000)}b\n\`\`\``],
    ['a heading of hashes', `# ${'#'.repeat(100_000)}b`],
    ['spaces in a table', `|a${' '.repeat(100_000)}b|\n|-|`],
    [
      'backtick runs of all lengths',
      Array.from({ length: 400 }, (_, n) => `${'`'.repeat(n + 1)}a`).join(''),
    ],
    ['table pipes', `${'|-'.repeat(20_000)}x\n${'|-'.repeat(20_000)}x`],
    ['one Chinese paragraph', '收到商品后可以退货。'.repeat(5_000)],
  ])('stays fast for %s', (_, markdown) => {
    const start = performance.now()
    const chunks = chunkMarkdown(markdown)
    expect(performance.now() - start).toBeLessThan(2_000)
    for (const { text } of chunks) expect(text).not.toMatch(/\p{Cs}/u)
  })
})
