import type { Handshake } from '@/lib/protocol/visitor-socket'
import type { WidgetConfig } from '../config-cache'
import type { ServiceContext } from '../context'

/** A visitor's context: what they do is bound to one contact and one widget. */
export interface VisitorContext extends ServiceContext {
  actor: { type: 'visitor'; contactId: string; widgetId: string }
  widget: WidgetConfig
  /** BCP 47 tag. */
  locale: string
  page: Handshake['page']
  /** What the browser says of itself. */
  userAgent: string | undefined
  /** Network address, for limits. */
  address: string
}

/** Restricts a query to what is the visitor's own. */
export const ownScope = (ctx: VisitorContext) => ({
  workspaceId: ctx.workspaceId,
  contactId: ctx.actor.contactId,
})
