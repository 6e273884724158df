import type { IncomingMessage } from 'node:http'

/** The client's address, by the socket or, behind `trustProxy` proxies, by what the outermost trusted one says. */
export function clientAddress(request: IncomingMessage, trustProxy: number): string {
  const direct = request.socket.remoteAddress ?? 'unknown'
  if (trustProxy === 0) return direct
  const header = request.headers['x-forwarded-for']
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '')
  return hops[Math.max(0, hops.length - trustProxy)] ?? direct
}
