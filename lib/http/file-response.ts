import { Readable } from 'node:stream'
import type { OpenedFile } from '@/lib/services/attachment/open'
import { isShownInline } from '@/lib/storage/sniff-type'

/** Sends what a stranger has uploaded: it can neither run, nor be taken for another type, nor be framed. */
export function fileResponse({ name, type, bytes, stream }: OpenedFile): Response {
  const disposition = isShownInline(type) ? 'inline' : 'attachment'
  // Browsers show no PDF in a sandbox; what a PDF can do, it does in the browser's own viewer.
  const sandbox = type === 'application/pdf' ? '' : '; sandbox'
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type':
        type === 'text/plain' || type === 'text/csv' ? `${type}; charset=utf-8` : type,
      'content-length': String(bytes),
      'content-disposition': `${disposition}; ${fileNameParameters(name)}`,
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'${sandbox}`,
      'cache-control': 'private, max-age=3600, immutable',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  })
}

/** RFC 6266: the name as it is, and for old programs what of it is plain ASCII. */
function fileNameParameters(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}
