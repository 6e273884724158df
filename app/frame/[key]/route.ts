import type { Env } from '@/lib/config/env'
import { getDeps } from '@/lib/deps'
import { appearance, type WidgetSettings } from '@/lib/protocol/widget'
import { publicSettings } from '@/lib/services/widget/public-settings'
import { builtWidget } from '../built-widget'
import { cachedText } from '../cached-text'
import { frameHtml } from '../frame-html.mjs'

export const dynamic = 'force-dynamic'

/** The chat itself: in the frame on a site, or as a page of its own. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  const { config, env } = getDeps()
  const widget = await config.widgetByKey(key)
  // That there is no such widget may be said anywhere.
  const origins = widget ? [...new Set([...env.ownOrigins, ...widget.allowedOrigins])] : ['*']
  const html = frameHtml({
    manifest: builtWidget().manifest,
    settings: widget ? publicSettings(widget) : nobody,
    origins,
    unknown: !widget,
  })
  return cachedText(request, html, {
    status: widget ? 200 : 404,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-cache',
      'content-security-policy': policy(request, env, origins),
      'referrer-policy': 'no-referrer',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    },
  })
}

/** Shown where there is no such widget. */
const nobody: WidgetSettings = {
  key: '',
  name: 'Chat',
  assistantName: 'Chat',
  greeting: {},
  suggestions: {},
  appearance: appearance.parse({}),
}

function policy(request: Request, env: Pick<Env, 'ownOrigins'>, ancestors: string[]): string {
  const host = request.headers.get('host') ?? ''
  // Older browsers do not count a socket to the same host as 'self'.
  const sockets = /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : ''
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src ${["'self'", 'data:', 'https:', ...env.ownOrigins.filter(isSource)].join(' ')}`,
    "font-src 'self'",
    `connect-src 'self'${sockets}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${["'self'", ...ancestors.filter(isSource)].join(' ')}`,
  ].join('; ')
}

/** Keeps out what would end the directive, and IPv6 literals, which policies cannot state: `'self'` covers our own. */
function isSource(origin: string): boolean {
  return /^(\*|https?:\/\/[^\s;,'[\]]+)$/.test(origin)
}
