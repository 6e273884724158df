import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { routesOf } from '@/scripts/page-weight/routes'
import { scriptsOf } from '@/scripts/page-weight/scripts-of'

test('counts what tags name and what the browser is told to load along, once each', () => {
  const html = `<script src="/_next/static/chunks/main-app-1f.js" async=""></script>
    <script src="/_next/static/chunks/app/(console)/layout-2a.js" async=""></script>
    <script src="/_next/static/chunks/app/(console)/(pages)/widgets/%5Bid%5D/page-3b.js"></script>
    <script>self.__next_f.push([1,"4:I[77,[\\"12\\",\\"static/chunks/12-4c.js\\",\\"9\\",\\"static/chunks/app/(console)/layout-2a.js\\"]"])</script>`
  expect(scriptsOf(html)).toEqual([
    'static/chunks/main-app-1f.js',
    'static/chunks/app/(console)/layout-2a.js',
    'static/chunks/app/(console)/(pages)/widgets/[id]/page-3b.js',
    'static/chunks/12-4c.js',
  ])
})

test('leaves out what browsers of today do not load', () => {
  const html = `<script src="/_next/static/chunks/polyfills-5d.js" noModule=""></script>
    <script src="/_next/static/chunks/main-app-1f.js"></script>`
  expect(scriptsOf(html)).toEqual(['static/chunks/main-app-1f.js'])
})

test('finds the route of every page of the console', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-routes-'))
  try {
    for (const place of ['.', '(console)/(pages)/widgets/[id]', '(auth)/sign-in', 'demo/help']) {
      mkdirSync(path.join(folder, place), { recursive: true })
      writeFileSync(path.join(folder, place, 'page.tsx'), '')
    }
    writeFileSync(path.join(folder, 'layout.tsx'), '')
    expect(routesOf(folder)).toEqual(['/', '/sign-in', '/widgets/[id]'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
