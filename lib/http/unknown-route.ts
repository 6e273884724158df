import type { Problem } from '@/lib/protocol/http'
import { ENDPOINTS } from './endpoints'
import { newRequestId } from './request-id'

interface KnownRoute {
  pattern: RegExp
  methods: string[]
}

/** By how many parts its address has, those without parameters first. */
const ROUTES = knownRoutes()

/** Better-auth's, which answers in its own format. */
const ELSEWHERE = /^\/api\/auth(\/|$)/

export interface Refusal {
  problem: Problem
  headers: Record<string, string>
}

/**
 * What is answered to a request below `/api` that no route of ours takes: Next would answer with a page, or with nothing.
 * Undefined for all others.
 */
export function refuseUnknown(method: string, path: string): Refusal | undefined {
  // Addresses with a slash too many are redirected.
  if (!/^\/api(\/|$)/.test(path) || ELSEWHERE.test(path) || /\/\/|\/$/.test(path)) return undefined
  const route = isDecodable(path) && ROUTES.find(({ pattern }) => pattern.test(path))
  if (!route) return refusal(404, 'not_found', 'Not found', `There is no ${method} ${path}`)
  if (route.methods.includes(method)) return undefined
  const allow = route.methods.join(', ')
  const detail = `${path} takes ${allow}, not ${method}`
  return refusal(405, 'invalid_input', 'Method not allowed', detail, { allow })
}

/** False for a broken escape such as `%ff`. */
export function isDecodable(path: string): boolean {
  try {
    return decodeURI(path) !== undefined
  } catch {
    return false
  }
}

function refusal(
  status: number,
  code: string,
  title: string,
  detail: string,
  headers: Record<string, string> = {},
): Refusal {
  const requestId = newRequestId()
  return {
    problem: { type: `urn:parley:problem:${code}`, title, status, code, detail, requestId },
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-request-id': requestId,
      ...headers,
    },
  }
}

function knownRoutes(): KnownRoute[] {
  const byPath = new Map<string, string[]>()
  for (const { path, method } of Object.values(ENDPOINTS).flat())
    byPath.set(path, [...(byPath.get(path) ?? []), method])
  return [...byPath]
    .sort(([a], [b]) => parameters(a) - parameters(b))
    .map(([path, methods]) => ({
      pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
      methods: [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].toSorted(),
    }))
}

function parameters(path: string): number {
  return path.split('{').length
}
