import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Secrets } from './secrets'

/** Whom a visitor's token names. It is good for this widget alone. */
export interface VisitorClaims {
  workspaceId: string
  widgetId: string
  contactId: string
}

export interface VisitorTokens {
  /** A token for a year from now: issue a new one with each use. */
  issue(claims: VisitorClaims): Promise<string>
  /** Null when the token is not ours, was changed, or ran out. */
  verify(token: string): Promise<VisitorClaims | null>
}

const LIFETIME_SECONDS = 365 * 24 * 3600
const MAX_LENGTH = 1000

/** `PAYLOAD.SIGNATURE`, both base64url; the payload is a JSON list, the signature HMAC-SHA-256. */
export function createVisitorTokens(
  secrets: Pick<Secrets, 'derive'>,
  now: () => number = Date.now,
): VisitorTokens {
  const key = secrets.derive('visitor-token')
  const sign = (payload: string) => createHmac('sha256', key).update(payload).digest()
  const seconds = () => Math.floor(now() / 1000)

  return {
    async issue({ workspaceId, widgetId, contactId }) {
      const fields = [workspaceId, widgetId, contactId, seconds() + LIFETIME_SECONDS]
      const payload = Buffer.from(JSON.stringify(fields)).toString('base64url')
      return `${payload}.${sign(payload).toString('base64url')}`
    },
    async verify(token) {
      if (token.length > MAX_LENGTH) return null
      const [payload, signature, ...rest] = token.split('.')
      if (!payload || !signature || rest.length > 0) return null
      const given = Buffer.from(signature, 'base64url')
      const expected = sign(payload)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
      // Signed by us, hence of the form that `issue` gives it.
      const fields = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
      const [workspaceId, widgetId, contactId, expires] = fields as [string, string, string, number]
      return expires > seconds() ? { workspaceId, widgetId, contactId } : null
    },
  }
}
