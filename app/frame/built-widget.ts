import { readFileSync } from 'node:fs'
import path from 'node:path'

interface Manifest {
  script: string
  styles: string
  preload: string[]
}

let cached: { loader: string; manifest: Manifest } | undefined

/** What `scripts/build-widget.mjs` made. Read once; in development with every request, so that a new build shows. */
export function builtWidget(): { loader: string; manifest: Manifest } {
  if (cached && process.env.NODE_ENV === 'production') return cached
  const read = (file: string) =>
    readFileSync(path.join(process.cwd(), 'public/widget', file), 'utf8')
  cached = { loader: read('loader.js'), manifest: JSON.parse(read('manifest.json')) as Manifest }
  return cached
}
