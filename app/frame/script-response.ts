import { cachedText } from './cached-text'

/** A script for pages of other sites, kept for minutes, so that a change of the widget shows soon. */
export function scriptResponse(request: Request, text: string, status = 200): Response {
  return cachedText(request, text, {
    status,
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control':
        status === 200 ? 'public, max-age=300, stale-while-revalidate=3600' : 'public, max-age=60',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    },
  })
}
