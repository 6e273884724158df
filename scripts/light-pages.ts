import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** What is used of webpack's settings for browsers. */
interface Settings {
  resolve: { plugins?: unknown[] }
  optimization: { splitChunks?: false | { cacheGroups?: Record<string, unknown> } }
}

interface Chunk {
  name?: string | null
}

interface Graphs {
  chunkGraph: { getModuleChunksIterable(module: object): Iterable<Chunk> }
}

/** What it takes for pages to load little script (docs/decisions/0013-light-pages.md). */
export function lightenPages(settings: Settings): void {
  settings.resolve.plugins = [...(settings.resolve.plugins ?? []), nextAsModules()]
  const { splitChunks } = settings.optimization
  if (!splitChunks) return
  splitChunks.cacheGroups = {
    ...splitChunks.cacheGroups,
    console: shared('console', 'app/(console)/', 60),
    settings: shared('settings', 'app/(console)/(pages)/settings/', 50),
  }
}

/**
 * One file for what the layouts of an area need, and half of its pages or more. Webpack alone would copy small modules
 * into each page, since it does not know that a page never comes without its layouts.
 */
function shared(name: string, area: string, priority: number) {
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
      return users.some((user) => user.endsWith('/layout')) || users.length >= pages / 2
    },
  }
}

interface Resolver {
  getHook(name: string): {
    tap(plugin: string, change: (request: { path?: string | false }) => void): void
  }
}

/**
 * Next's router comes as CommonJS, of which nothing can be left out and little joined, and as modules. Browsers get the
 * modules, but for the files that servers name in what they send: those are known to browsers by their first place.
 */
function nextAsModules() {
  const root = path.join(path.dirname(require.resolve('next/package.json')), 'dist')
  const places = new Map<string, string>()
  for (const folder of ['client', 'lib', 'shared']) {
    for (const file of readdirSync(path.join(root, folder), {
      recursive: true,
      encoding: 'utf8',
    })) {
      const [common, modules] = [
        path.join(root, folder, file),
        path.join(root, 'esm', folder, file),
      ]
      if (!file.endsWith('.js') || !existsSync(modules)) continue
      const staysCommon = isNamedByServers(common) || lacksParts(modules)
      if (staysCommon) places.set(modules, common)
      else places.set(common, modules)
    }
  }
  return {
    apply(resolver: Resolver) {
      resolver.getHook('resolved').tap('NextAsModules', (request) => {
        const place = request.path ? places.get(request.path) : undefined
        if (place) request.path = place
      })
    },
  }
}

/** Imports what is there as CommonJS alone. */
const lacksParts = (file: string) => readFileSync(file, 'utf8').includes("'../build/polyfills/")
const isNamedByServers = (file: string) => /^['"]use client['"]/.test(readFileSync(file, 'utf8'))
