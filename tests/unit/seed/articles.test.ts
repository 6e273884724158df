import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadArticles } from '@/prisma/seed/load-articles'

const demo = await loadArticles('prisma/seed/demo/articles')
const other = await loadArticles('prisma/seed/other/articles')
const slugsOf = (language: string) =>
  demo.filter((article) => article.language === language).map((article) => article.slug)
const TRANSLATED = ['clothing-sizes', 'payment-methods', 'returns', 'shipping-times', 'warranty']

describe('the demo shop', () => {
  it('has at least 27 articles in English', () => {
    expect(slugsOf('en').length).toBeGreaterThanOrEqual(27)
  })

  it.each(['es', 'zh'])('has the same five topics in %s', (language) => {
    expect(slugsOf(language)).toEqual(TRANSLATED)
    expect(slugsOf('en')).toEqual(expect.arrayContaining(TRANSLATED))
  })

  it.each(['en', 'es', 'zh'])('has titles of their own in %s', (language) => {
    const titles = demo.filter((article) => article.language === language).map((a) => a.title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('points every article to its own help page', () => {
    for (const { slug, language, url } of demo) {
      const suffix = language === 'en' ? '' : `/${language}`
      expect(url).toBe(`/demo/help/${slug}${suffix}`)
    }
  })

  it('keeps articles short, with headings below the title and without shouting', () => {
    for (const { slug, language, text } of demo) {
      const words = text.replaceAll(/[|#*-]+/g, ' ').split(/\s+/).length
      if (language !== 'zh') expect(words, slug).toBeGreaterThan(140)
      if (language !== 'zh') expect(words, slug).toBeLessThan(420)
      expect(text, slug).toMatch(/^## /m)
      expect(text, slug).not.toMatch(/^# /m)
      expect(text, slug).not.toMatch(/[!！]/)
    }
  })

  it('states the same prices and days in every language', () => {
    const facts: Record<string, string[]> = {
      'shipping-times': ['13:00', '4[.,]50', '6[.,]90', '11[.,]90', '8–14'],
      returns: ['45', 'Rua do Cordoeiro 48, 4050-190 Porto', '14'],
      'clothing-sizes': ['95–100', '116–123', '54 \\S+ 61'],
      'payment-methods': ['150', 'WeChat Pay|微信支付', 'Bizum'],
      warranty: ['10', '12', 'repairs@larkenfell\\.example'],
    }
    for (const { slug, language, text } of demo) {
      for (const fact of facts[slug] ?? []) {
        expect(text, `${language}/${slug}`).toMatch(new RegExp(fact))
      }
    }
  })
})

it('gives the other shop two articles that share nothing with the first', () => {
  expect(other).toHaveLength(2)
  const text = other.map((article) => article.text).join('\n')
  expect(text).not.toContain('Larkenfell')
})

describe('loadArticles', () => {
  let dir = ''
  const write = (name: string, content: string) => writeFile(join(dir, 'en', name), content)

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'articles-'))
    await mkdir(join(dir, 'en'))
  })
  afterEach(() => rm(dir, { recursive: true }))

  it('reads slug, language, title, url and text', async () => {
    await write('a-b.md', '---\r\ntitle: One: two\r\nurl: /x/y\r\n---\r\n\r\nText\r\n')
    expect(await loadArticles(dir)).toEqual([
      { slug: 'a-b', language: 'en', title: 'One: two', url: '/x/y', text: 'Text' },
    ])
  })

  it.each([
    ['no-title.md', '---\nurl: /x\n---\nText', /en\/no-title\.md: title is missing/],
    ['empty-title.md', '---\ntitle:\nurl: /x\n---\nText', /empty-title\.md: title is missing/],
    ['no-url.md', '---\ntitle: A\n---\nText', /no-url\.md: url is missing/],
    ['bad-url.md', '---\ntitle: A\nurl: javascript:x\n---\nText', /bad-url\.md: url is neither/],
    ['no-text.md', '---\ntitle: A\nurl: /x\n---\n\n', /no-text\.md: text is missing/],
    ['bare.md', 'Text', /bare\.md: no front matter/],
    ['typo.md', '---\ntitel: A\nurl: /x\n---\nText', /typo\.md: unknown line/],
    ['twice.md', '---\ntitle: A\ntitle: B\nurl: /x\n---\nText', /twice\.md: title is given twice/],
    ['Not A Slug.md', '---\ntitle: A\nurl: /x\n---\nText', /Not A Slug\.md: the file name/],
  ])('refuses %s', async (name, content, message) => {
    await write(name, content)
    await expect(loadArticles(dir)).rejects.toThrow(message)
  })
})
