import { isContactUsable } from '@/lib/db/queries/contact'
import type { Deps } from '@/lib/deps'
import type { HandshakeErrorCode } from '@/lib/protocol/errors'
import { newId } from '@/lib/protocol/ids'
import type { Handshake } from '@/lib/protocol/visitor-socket'
import type { WidgetConfig } from '../config-cache'
import type { VisitorContext } from './context'
import { identifyContact } from './identify'

export class HandshakeRefused extends Error {
  readonly code: HandshakeErrorCode
  constructor(code: HandshakeErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

interface Connection {
  /** The `Origin` header; absent when the client is no browser. */
  origin: string | undefined
  address: string
  userAgent?: string | undefined
}

/** Who connects to which widget. Throws `HandshakeRefused`, or `IdentityError`. Writes nothing for an anonymous visitor. */
export async function connectVisitor(
  deps: Deps,
  handshake: Handshake,
  connection: Connection,
): Promise<VisitorContext> {
  const widget = await deps.config.widgetByKey(handshake.widgetKey)
  if (!widget) throw new HandshakeRefused('unknown_widget', 'There is no widget with this key')
  if (!isAllowedOrigin(deps, widget, connection.origin)) {
    throw new HandshakeRefused('origin_not_allowed', 'This site may not use the widget')
  }
  const contactId = handshake.token
    ? await contactOf(deps, widget, handshake.token)
    : newId('contact')
  const ctx: VisitorContext = {
    deps,
    workspaceId: widget.workspaceId,
    actor: { type: 'visitor', contactId, widgetId: widget.id },
    widget,
    locale: handshake.locale ?? 'en',
    page: handshake.page,
    address: connection.address,
    userAgent: connection.userAgent?.slice(0, 500),
  }
  if (handshake.identity) await identifyContact(ctx, handshake.identity)
  return ctx
}

/** Parley's own, the widget's, or none, as programs have it. */
export function isAllowedOrigin(
  { env }: Pick<Deps, 'env'>,
  widget: Pick<WidgetConfig, 'allowedOrigins'>,
  origin: string | undefined,
): boolean {
  if (origin === undefined) return true
  return env.ownOrigins.includes(origin) || widget.allowedOrigins.includes(origin)
}

async function contactOf(deps: Deps, widget: WidgetConfig, token: string): Promise<string> {
  const claims = await deps.visitorTokens.verify(token)
  const ours = claims?.widgetId === widget.id && claims.workspaceId === widget.workspaceId
  if (claims && ours && (await isContactUsable(deps.db, widget.workspaceId, claims.contactId))) {
    return claims.contactId
  }
  throw new HandshakeRefused('invalid_token', 'The token is not valid: connect without it')
}
