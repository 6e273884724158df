import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { readEnv } from '@/lib/config/env'
import { seedDemo } from '@/prisma/seed/demo'
import { build } from '@/scripts/build.mjs'
import { startServer } from '@/server'
import { kilobytes, type Report } from '../report'

/** Bytes after gzip. */
const BUDGETS = { inbox: 200_000, others: 150_000 } as const

const PAGES = [
  '/sign-in',
  '/inbox',
  '/analytics',
  '/assistant',
  '/assistant/new',
  '/knowledge',
  '/widgets',
  '/settings/profile',
  '/settings/members',
  '/reference',
]

/** The script that a page's first load brings: what its HTML names, of the production build. */
export async function reportPages(): Promise<Report> {
  build()
  const rows = await weighPages()
  const over = rows.filter(({ bytes, budget }) => bytes > budget)
  return {
    title: 'Weight of the console’s pages',
    method: [
      'Script of the first load after gzip: every file that the HTML of a page names, in script tags and in what it tells the browser to load along. What comes later, such as charts, dialogs and editors, is not in it.',
    ],
    tables: [
      {
        head: ['Page', 'script', 'files', 'budget', 'within'],
        rows: rows.map(({ page, bytes, files, budget }) => [
          page,
          kilobytes(bytes),
          String(files),
          kilobytes(budget),
          bytes <= budget ? 'yes' : 'no',
        ]),
      },
    ],
    remarks:
      over.length === 0 ? [] : [`Over their budget: ${over.map(({ page }) => page).join(', ')}.`],
    data: rows,
  }
}

interface PageWeight {
  page: string
  bytes: number
  files: number
  budget: number
}

async function weighPages(): Promise<PageWeight[]> {
  const directory = mkdtempSync(path.join(tmpdir(), 'parley-pages-'))
  const env = readEnv(
    { PORT: '0', HOST: '127.0.0.1', DATA_DIR: directory, LOG_LEVEL: 'error', LIMITS: 'off' },
    { demo: true },
  )
  const server = await startServer({ env, prepare: seedDemo })
  try {
    const cookie = await signIn(server.url)
    const rows: PageWeight[] = []
    for (const page of PAGES) {
      const response = await fetch(server.url + page, {
        headers: page === '/sign-in' ? {} : { cookie },
        redirect: 'manual',
      })
      // An area may send on to its only thing.
      const moved = response.headers.get('location')
      const html = moved
        ? await (await fetch(new URL(moved, server.url), { headers: { cookie } })).text()
        : await response.text()
      const files = scriptsOf(html)
      if (files.length === 0) throw new Error(`${page} names no script (status ${response.status})`)
      rows.push({
        page,
        files: files.length,
        bytes: files.reduce((sum, file) => sum + weightOf(file), 0),
        budget: page === '/inbox' ? BUDGETS.inbox : BUDGETS.others,
      })
    }
    return rows
  } finally {
    await server.close()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: 'owner@demo.test', password: 'parley-demo' }),
  })
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** Of browsers of today: what only older ones load (`nomodule`) does not count. */
function scriptsOf(html: string): string[] {
  const scripts = /static\/chunks\/[\w~.-]+\.js/g
  const old = new Set(
    html
      .match(/<script[^>]*nomodule[^>]*>/gi)
      ?.join()
      .match(scripts),
  )
  return [...new Set(html.match(scripts))].filter((file) => !old.has(file))
}

function weightOf(file: string): number {
  const found = path.join('.next', file)
  if (!existsSync(found)) throw new Error(`${file} is not in the build`)
  return gzipSync(readFileSync(found)).length
}
