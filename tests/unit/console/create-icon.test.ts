import * as lucide from 'lucide-react'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import createLucideIcon from '@/lib/client/create-icon'

/** Its types do not tell of it. */
const dataOf = async (name: string): Promise<Parameters<typeof createLucideIcon>[0]> =>
  (await import(`../../../node_modules/lucide-react/dist/esm/icons/${name}.mjs`)).__iconData

test.each<[string, object, ReactNode?]>([
  ['bare', {}],
  ['decorative, of a size by its class', { className: 'size-4 text-n10', 'aria-hidden': true }],
  ['with a name', { 'aria-label': 'Done', role: 'img' }],
  ['with another line', { strokeWidth: 1.5 }],
  ['with a size', { size: 16 }],
  ['with something inside', {}, createElement('title', null, 'Done')],
])('an icon %s is what the library makes', async (_, props, inside) => {
  for (const [data, Library] of [
    [await dataOf('check'), lucide.Check],
    [await dataOf('sparkles'), lucide.Sparkles],
  ] as const) {
    const Own = createLucideIcon(data)
    const [own, library] = [Own, Library].map((Icon) =>
      renderToStaticMarkup(createElement(Icon as typeof Own, props, inside)),
    )
    expect(own).toBe(library)
  }
})
