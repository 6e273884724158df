import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** What is used of webpack's settings for browsers. */
interface Settings {
  resolve: { plugins?: unknown[] }
  output: { hashDigestLength?: number }
  optimization: { splitChunks?: false | { cacheGroups?: Record<string, unknown> } }
}

interface Chunk {
  name?: string | null
}

interface Graphs {
  chunkGraph: { getModuleChunksIterable(module: object): Iterable<Chunk> }
}

/** Of an area's pages: fewer may each have their own copy of something small. */
const MOST = 0.75
/** What no page is without: React, Next's router, and what is said when a page fails. */
const BASE = ['main-app', 'app/error']
const CONSOLE = 'app/(console)/'
const SETTINGS = `${CONSOLE}(pages)/settings/`

/** What it takes for pages to load little script (docs/decisions/0013-light-pages.md). */
export function lightenPages(settings: Settings): void {
  settings.resolve.plugins = [...(settings.resolve.plugins ?? []), otherPlaces()]
  // Each page loads a list of what may come later: of their names, a part of the hash is enough.
  settings.output.hashDigestLength = 8
  const { splitChunks } = settings.optimization
  if (!splitChunks) return
  splitChunks.cacheGroups = {
    ...splitChunks.cacheGroups,
    base: {
      name: 'base',
      priority: 70,
      enforce: true,
      chunks: ({ name }: Chunk) => BASE.some((entry) => entry === name),
    },
    console: shared('console', CONSOLE, [`${CONSOLE}layout`, `${CONSOLE}(pages)/layout`], 60),
    settings: shared('settings', SETTINGS, [`${SETTINGS}layout`], 50),
  }
}

/**
 * One file for what the layouts of an area need, and most of its pages. Webpack alone would copy small modules
 * into each page, since it does not know that a page never comes without its layouts.
 */
function shared(name: string, area: string, layouts: readonly string[], priority: number) {
  const pages = readdirSync(path.resolve(area), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('page.tsx'),
  ).length
  return {
    name,
    priority,
    enforce: true,
    chunks: (chunk: Chunk) => chunk.name?.startsWith(area) ?? false,
    test(module: object, { chunkGraph }: Graphs) {
      const users = [...chunkGraph.getModuleChunksIterable(module)]
        .map((chunk) => chunk.name ?? '')
        .filter((user) => user.startsWith(area))
      return users.some((user) => layouts.includes(user)) || users.length >= pages * MOST
    },
  }
}

interface Resolver {
  getHook(name: string): {
    tap(plugin: string, change: (request: { path?: string | false }) => void): void
  }
}

/** Files that browsers get instead of others, wherever those are imported. */
function otherPlaces() {
  const own = ownParts()
  for (const [part] of own) if (!existsSync(part)) throw new Error(`${part} is not there any more`)
  const places = new Map([...nextAsModules(), ...own])
  return {
    apply(resolver: Resolver) {
      resolver.getHook('resolved').tap('OtherPlaces', (request) => {
        const place = request.path ? places.get(request.path) : undefined
        if (place) request.path = place
      })
    },
  }
}

const NEXT = path.join(path.dirname(require.resolve('next/package.json')), 'dist')
const LUCIDE = path.join(path.dirname(require.resolve('lucide-react/package.json')), 'dist/esm')
/** Those of Next's modules that are others in browsers: the ending of those. */
const VARIANTS = ['.browser.js', '.disabled.js']

/**
 * Next's router comes as CommonJS, of which nothing can be left out and little joined, and as modules. Browsers get the
 * modules, but for the files that servers name in what they send: those are known to browsers by their first place.
 */
function* nextAsModules(): Generator<[from: string, to: string]> {
  for (const folder of ['client', 'lib', 'shared']) {
    for (const file of readdirSync(path.join(NEXT, folder), {
      recursive: true,
      encoding: 'utf8',
    })) {
      const [common, modules] = [
        path.join(NEXT, folder, file),
        path.join(NEXT, 'esm', folder, file),
      ]
      if (!file.endsWith('.js') || !existsSync(modules)) continue
      if (isNamedByServers(common) || lacksParts(modules)) {
        yield [modules, common]
        continue
      }
      const variants = VARIANTS.map((ending) => modules.replace(/\.js$/, ending))
      const place = variants.find((variant) => existsSync(variant)) ?? modules
      yield [common, place]
      if (place !== modules) yield [modules, place]
    }
  }
}

/** Of the router's own parts nothing is named but by itself. */
const isNamedByServers = (file: string) =>
  !file.includes('router-reducer') && /^['"]use client['"]/.test(readFileSync(file, 'utf8'))
/** Imports what is there as CommonJS alone. */
const lacksParts = (file: string) => readFileSync(file, 'utf8').includes("'../build/polyfills/")

/** Lighter ones of our own, or what stands for parts that the console has no use for. */
function ownParts(): [from: string, to: string][] {
  const reducers = path.join(NEXT, 'esm/client/components/router-reducer/reducers')
  return [
    [path.join(LUCIDE, 'createLucideIcon.mjs'), path.resolve('lib/client/create-icon.ts')],
    [
      path.join(reducers, 'server-action-reducer.js'),
      path.resolve('lib/client/no-server-actions.ts'),
    ],
    [
      path.join(NEXT, 'esm/client/components/segment-cache/optimistic-routes.js'),
      path.resolve('lib/client/discover-route.ts'),
    ],
    [
      path.join(NEXT, 'esm/client/components/builtin/error-styles.js'),
      path.resolve('lib/client/plain-error.ts'),
    ],
    [
      path.join(NEXT, 'client/components/errors/graceful-degrade-boundary.js'),
      path.resolve('lib/client/plain-error.ts'),
    ],
    [path.join(NEXT, 'compiled/process/browser.js'), path.resolve('lib/client/nothing.ts')],
    [path.join(NEXT, 'build/polyfills/polyfill-module.js'), path.resolve('lib/client/nothing.ts')],
  ]
}
