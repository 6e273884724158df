import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface SeedArticle {
  /** The file's name without `.md`; the same in every language. */
  slug: string
  /** The folder's name: `en`, `zh`, `es`. */
  language: string
  title: string
  /** A path on the shop, or an `https:` address. */
  url: string
  /** The Markdown under the front matter, without the title. */
  text: string
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/

/**
 * Reads `<dir>/<language>/<slug>.md`, ordered by language and slug. Throws an error that names the
 * file for a name that is no slug, a missing or malformed front matter, title, url or text.
 */
export async function loadArticles(dir: string): Promise<SeedArticle[]> {
  const entries = await readdir(dir, { withFileTypes: true })
  const languages = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const perLanguage = await Promise.all(languages.sort().map((name) => loadLanguage(dir, name)))
  return perLanguage.flat()
}

async function loadLanguage(dir: string, language: string): Promise<SeedArticle[]> {
  const names = (await readdir(join(dir, language))).filter((name) => name.endsWith('.md')).sort()
  return Promise.all(
    names.map(async (name) => {
      const file = join(dir, language, name)
      const article = parseArticle(file, await readFile(file, 'utf8'))
      return { slug: slugOf(file, name), language, ...article }
    }),
  )
}

function slugOf(file: string, name: string): string {
  const slug = name.slice(0, -'.md'.length)
  if (!SLUG.test(slug)) throw new Error(`${file}: the file name is not a slug`)
  return slug
}

function parseArticle(file: string, source: string): Pick<SeedArticle, 'title' | 'url' | 'text'> {
  const match = FRONT_MATTER.exec(source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'))
  if (!match) throw new Error(`${file}: no front matter between two lines of ---`)
  const [, head = '', body = ''] = match
  const fields = parseFields(file, head)
  const title = required(file, 'title', fields.get('title'))
  const url = required(file, 'url', fields.get('url'))
  if (!/^(\/[^/]|https:\/\/)/.test(url)) {
    throw new Error(`${file}: url is neither a path nor an https: address`)
  }
  return { title, url, text: required(file, 'text', body.trim()) }
}

function parseFields(file: string, head: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of head.split('\n').filter((line) => line.trim() !== '')) {
    const [, key, value = ''] = /^(title|url):(.*)$/.exec(line) ?? []
    if (!key) throw new Error(`${file}: unknown line in the front matter: ${line}`)
    if (fields.has(key)) throw new Error(`${file}: ${key} is given twice`)
    fields.set(key, value.trim())
  }
  return fields
}

function required(file: string, name: string, value: string | undefined): string {
  if (!value) throw new Error(`${file}: ${name} is missing`)
  return value
}
