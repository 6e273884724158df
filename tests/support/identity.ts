import { SignJWT } from 'jose'
import { WIDGET_SECRETS, type WidgetKey } from './fixture'

interface IdentityOptions {
  widgetKey?: WidgetKey
  secret?: string
  /** Seconds from now; null leaves it out. */
  expiresIn?: number | null
  algorithm?: 'HS256' | 'HS512'
}

/** What a site signs for its visitor. */
export function signIdentity(
  claims: Record<string, unknown>,
  { widgetKey = 'wk_plain', secret, expiresIn = 600, algorithm = 'HS256' }: IdentityOptions = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const jwt = new SignJWT({ ...claims, ...(expiresIn !== null && { exp: now + expiresIn }) })
  return jwt
    .setProtectedHeader({ alg: algorithm })
    .sign(new TextEncoder().encode(secret ?? WIDGET_SECRETS[widgetKey]))
}
