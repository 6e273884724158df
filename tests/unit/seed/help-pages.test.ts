import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { HELP_TOPICS } from '@/components/demo/help-topics'
import { Markdown } from '@/components/demo/markdown'
import { PRODUCTS } from '@/components/demo/products'
import { loadArticles } from '@/prisma/seed/load-articles'

const articles = await loadArticles('prisma/seed/demo/articles')
const english = articles.filter((article) => article.language === 'en').map(({ slug }) => slug)
const html = (source: string) => renderToStaticMarkup(createElement(Markdown, { source }))

describe('the help pages', () => {
  it('list every English article under exactly one topic', () => {
    expect(HELP_TOPICS.flatMap(({ slugs }) => slugs).toSorted()).toEqual(english)
  })

  it('exist for every product that points to one', () => {
    for (const { help } of PRODUCTS) expect(english).toContain(help.slug)
  })

  it('show every article without a trace of its Markdown', () => {
    for (const { slug, language, text } of articles) {
      const shown = html(text).replaceAll(/<[^>]+>/g, ' ')
      expect(shown, `${language}/${slug}`).not.toMatch(/[*#|`]|---/)
    }
  })

  it('show the table of sizes as a table', () => {
    const sizes = articles.find(({ slug }) => slug === 'clothing-sizes')?.text ?? ''
    const rows = html(sizes).match(/<tr>/g)
    expect(rows).toHaveLength(7)
  })
})

describe('Markdown', () => {
  it('never reads text as HTML', () => {
    const shown = html('<img src=x onerror=alert(1)> & **<b>bold</b>**')
    expect(shown).not.toMatch(/<img|<b>/)
    expect(shown).toContain('<strong>&lt;b&gt;bold&lt;/b&gt;</strong>')
  })

  it.each(['javascript:alert(1)', '//evil.example', 'data:text/html,x', ' JaVaScRiPt:x'])(
    'shows a link to %s as text',
    (href) => expect(html(`[here](${href})`)).not.toContain('<a'),
  )

  it('links to pages of the shop, https and mail', () => {
    for (const href of [
      '/demo/help',
      'https://larkenfell.example/',
      'mailto:a@larkenfell.example',
    ]) {
      expect(html(`[here](${href})`)).toContain(`<a href="${href}">here</a>`)
    }
  })

  it('keeps a paragraph and the list that follows it apart', () => {
    expect(html('You can\n- one\n- two\n\n1. a\n2. b')).toContain(
      '<p>You can</p><ul><li>one</li><li>two</li></ul><ol><li>a</li><li>b</li></ol>',
    )
  })
})
