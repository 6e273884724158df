import type { VisitorClaims } from '@/lib/auth/visitor-token'
import { isContactUsable } from '@/lib/db/queries/contact'
import type { Deps } from '@/lib/deps'
import { ServiceError } from '../errors'
import { isAllowedOrigin } from './connect'

/**
 * Whom a visitor's token speaks for; null where it is not valid (any more). Throws `forbidden` for an origin that may not
 * use the widget; a program sends none.
 */
export async function visitorOfToken(
  deps: Deps,
  token: string,
  origin: string | null,
): Promise<VisitorClaims | null> {
  const claims = await deps.visitorTokens.verify(token)
  const widget = claims && (await deps.config.widget(claims.workspaceId, claims.widgetId))
  if (!widget || !(await isContactUsable(deps.db, claims.workspaceId, claims.contactId)))
    return null
  if (isAllowedOrigin(deps, widget, origin ?? undefined)) return claims
  throw new ServiceError('forbidden', 'This site may not use the widget')
}
