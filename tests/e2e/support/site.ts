import { createServer, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SitePage {
  html: string
  headers?: OutgoingHttpHeaders
}

/** A company's own site, on an origin that is not Parley's. */
export interface Site {
  origin: string
  /** What each address shows from now on; others are 404. */
  pages: Map<string, SitePage>
  close(): Promise<void>
}

export async function startSite(): Promise<Site> {
  const pages = new Map<string, SitePage>()
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '')
    const headers = { 'content-type': 'text/html; charset=utf-8', ...page?.headers }
    response.writeHead(page ? 200 : 404, headers).end(page?.html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

/** A page with the snippet that the console gives out. `head` comes before it, `attributes` go into the tag. */
export function pageWith({ src, head = '', attributes = '', body = '' }: Record<string, string>) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<title>A site</title>${head}<script async src="${src}" ${attributes}></script></head>
<body><main><h1>A site</h1><button type="button">A button of the site</button>${body}</main></body></html>`
}
