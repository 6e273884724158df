import { gzipSync } from 'node:zlib'

/** Fetches what a path of our own serves. */
type Fetch = (path: string) => Promise<string>

export interface ServedWeight {
  /** The script tag's. */
  loader: number
  /** All that is loaded until an answer can be read. */
  chat: number
  files: Record<string, number>
}

/**
 * Weighs a widget as it is served, in bytes after gzip: from the script over the panel and the frame's page to every
 * module that is imported at once. Independent of how it was built.
 */
export async function weighServedWidget(key: string, fetch: Fetch): Promise<ServedWeight> {
  const files: Record<string, number> = {}
  const gzip = (text: string) => gzipSync(text, { level: 9 }).length
  const read = async (path: string) => {
    const text = await fetch(path)
    files[path] = gzip(text)
    return text
  }
  async function module(path: string): Promise<void> {
    if (path in files) return
    const text = await read(path)
    // `import(…)` is what may come later; `import "…"` and `from "…"` come along.
    for (const [, file] of text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+)"/g)) {
      await module(`/widget/${file}`)
    }
  }

  const loader = await fetch(`/w/${key}.js`)
  const panel = /\/widget\/panel\.js\?v=\w+/.exec(loader)?.[0]
  if (!panel) throw new Error('The loader names no panel')
  await read(panel)
  const page = await read(`/frame/${key}`)
  const styles = /href="(\/widget\/styles-[^"]+)"/.exec(page)?.[1]
  const script = /src="(\/widget\/[^"]+)"/.exec(page)?.[1]
  if (!styles || !script) throw new Error('The frame names no script or no styles')
  await read(styles)
  await module(script)
  const chat = Object.values(files).reduce((sum, size) => sum + size, 0)
  return { loader: gzip(loader), chat, files }
}
