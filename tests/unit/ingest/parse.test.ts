import { describe, expect, test } from 'vitest'
import { detectFormat } from '@/lib/ingest/detect-format'
import { parseFile } from '@/lib/ingest/parse/parse'
import type { Format } from '@/lib/ingest/types'
import { makeDocx } from '@/tests/support/files/make-docx'
import { makePdf } from '@/tests/support/files/make-pdf'
import { makeZip } from '@/tests/support/files/make-zip'

const parse = (
  format: Format,
  content: string | Uint8Array,
  name = 'returns-policy',
  more: { url?: string } = {},
) => parseFile({ format, name, bytes: Buffer.from(content as Uint8Array), ...more }, () => {})

describe('a file becomes documents', () => {
  test('Markdown, with title, language and address from its front matter', async () => {
    const { items } = await parse(
      'markdown',
      '\uFEFF---\ntitle: "Returns"\nlang: en-GB\nurl: https://shop.test/returns\n---\r\n# Sending back\n\nWithin 30 days.',
    )
    expect(items).toMatchObject([
      {
        key: 'document',
        title: 'Returns',
        language: 'en-GB',
        url: 'https://shop.test/returns',
        text: '# Sending back\n\nWithin 30 days.',
        chunks: [{ headings: ['Sending back'], text: 'Within 30 days.' }],
      },
    ])
    expect((await parse('markdown', '```\n# code\n```\n# Parcels #\nwords')).items[0]?.title).toBe(
      'Parcels',
    )
  })

  test('plain text, of any encoding, named after its file', async () => {
    const { items } = await parse('text', '# not a heading\n\n30 days.', 'returns_policy.txt')
    expect(items[0]).toMatchObject({
      title: 'Returns policy',
      text: '\\# not a heading\n\n30 days.',
    })
    const gb = Buffer.from([0xcd, 0xcb, 0xbb, 0xf5, 0xd5, 0xfe, 0xb2, 0xdf])
    expect((await parse('text', gb)).items[0]?.text).toBe('退货政策')
    expect((await parse('text', Buffer.from('Größe', 'latin1'))).items[0]?.text).toBe('Größe')
  })

  test('HTML, the article without what surrounds it', async () => {
    const sentence =
      'Unworn things come back within thirty days of their delivery, at no cost at all. '
    const { items } = await parse(
      'html',
      `<!doctype html><html lang="en"><head><title>Returns – Shop</title></head><body>
       <nav><a href="/a">Home</a> Menu entries</nav><main><article><h1>Returns</h1><p>${sentence.repeat(4)}</p>
       <h2>Refunds</h2><p>${sentence.repeat(3)} <a href="/refunds">More</a><a href="javascript:alert(1)">Run</a></p>
       <table><tr><th>Where</th><th>Days</th></tr><tr><td>EU</td><td>5</td></tr></table>
       <script>alert(1)</script></article></main></body></html>`,
      'returns',
      { url: 'https://shop.test/help/returns' },
    )
    const [item] = items
    expect(item).toMatchObject({
      title: 'Returns',
      language: 'en',
      url: 'https://shop.test/help/returns',
    })
    expect(item?.text).toContain('## Refunds')
    expect(item?.text).toContain('[More](https://shop.test/refunds)')
    expect(item?.text).toContain('| Where | Days |\n| --- | --- |\n| EU | 5 |')
    expect(item?.text).not.toMatch(/alert|Menu entries/)
  })

  test('PDF, with headings by size and paragraphs by distance', async () => {
    const pdf = makePdf([
      [
        { text: 'Returns', size: 24 },
        { text: 'Unworn things come back within thirty', above: 14 },
        { text: 'days of their de-' },
        { text: 'livery.' },
        { text: 'A second paragraph.', above: 14 },
        { text: '1', above: 300 },
      ],
      [
        { text: 'Refunds', size: 16 },
        { text: 'They take five days.', above: 8 },
      ],
    ])
    const { items } = await parse('pdf', pdf, 'file.pdf')
    expect(items[0]).toMatchObject({
      title: 'Returns',
      text: '# Returns\n\nUnworn things come back within thirty days of their delivery.\n\nA second paragraph.\n\n## Refunds\n\nThey take five days.',
    })
  })

  test('a Word document, with its headings and tables', async () => {
    const docx = makeDocx(
      ['# Returns', 'Within 30 days & free.', '## Refunds', 'Five days.'],
      [
        ['Where', 'Days'],
        ['EU', '5'],
      ],
    )
    const { items } = await parse('docx', docx)
    expect(items[0]).toMatchObject({ title: 'Returns' })
    expect(items[0]?.text).toBe(
      '# Returns\n\nWithin 30 days & free.\n\n## Refunds\n\nFive days.\n\n| Where | Days |\n| --- | --- |\n| EU | 5 |',
    )
  })

  test('a table, one document a row, with reasons for rows that are none', async () => {
    const { items, failures } = await parse(
      'csv',
      'Question;Answer;URL;Language\n"How; long?";"30 days\n\nfree";https://shop.test/r;en\n;no title;;\nNo text;;;\nTwice;a;nonsense;\nTwice;b;;\n;;;\n',
    )
    expect(items.map(({ key, title, text, url }) => [key, title, text, url])).toEqual([
      ['How; long?', 'How; long?', '30 days\n\nfree', 'https://shop.test/r'],
      ['Twice', 'Twice', 'a', undefined],
      ['Twice #2', 'Twice', 'b', undefined],
    ])
    expect(failures.map(({ part, code }) => [part, code])).toEqual([
      ['Row 3', 'no_title'],
      ['Row 4', 'no_text'],
      ['Row 5', 'bad_url'],
    ])
  })
})

describe('a file that is no good fails with a reason', () => {
  const bomb = makeZip({ '[Content_Types].xml': Buffer.alloc(120_000_000) })
  test.each<[string, Format, string | Uint8Array, string]>([
    ['a PDF cut short', 'pdf', '%PDF-1.4\n1 0 obj\n<<', 'broken_file'],
    ['a PDF without text', 'pdf', makePdf([[]]), 'empty'],
    ['a Word document that is none', 'docx', 'words', 'broken_file'],
    ['an archive that is no Word document', 'docx', makeZip({ 'a.txt': 'a' }), 'broken_file'],
    ['an archive that unpacks to too much', 'docx', bomb, 'too_large'],
    ['an encrypted Word document', 'docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'password'],
    ['a table without columns', 'csv', 'a,b\n1,2', 'no_columns'],
    ['an empty file', 'markdown', ' \n', 'empty'],
    ['an empty page', 'html', '<html></html>', 'empty'],
  ])('%s', async (_, format, content, code) => {
    await expect(parse(format, content)).rejects.toMatchObject({ code })
  })

  test('a long document is cut, and says so', async () => {
    const { items, failures } = await parse('markdown', 'word '.repeat(110_000))
    expect(items[0]?.text.length).toBeLessThanOrEqual(500_000)
    expect(failures).toMatchObject([{ code: 'cut' }])
  })
})

test('what a file is, is seen by its type, its name or its first bytes', () => {
  const none = new Uint8Array()
  expect(detectFormat('a.MD', 'application/octet-stream', none)).toBe('markdown')
  expect(detectFormat('page', 'text/html; charset=utf-8', none)).toBe('html')
  expect(detectFormat('notes.csv', 'text/plain', none)).toBe('csv')
  expect(detectFormat('x.bin', 'image/png', Buffer.from('%PDF-1.7'))).toBe('pdf')
  expect(detectFormat('table.csv', 'application/vnd.ms-excel', none)).toBe('csv')
  expect(detectFormat('x.exe', 'application/x-msdownload', none)).toBeNull()
})
