import type { Namespace, Socket } from 'socket.io'
import type * as z from 'zod/mini'
import type { Deps } from '@/lib/deps'
import {
  type VisitorClientEvents,
  type VisitorEventName,
  type VisitorPayload,
  type VisitorResults,
  type VisitorServerEvents,
  visitorEvents,
} from '@/lib/protocol/visitor-socket'
import type { VisitorContext } from '@/lib/services/visitor/context'
import { publicSettings } from '@/lib/services/widget/public-settings'
import { answerUnknownEvents, bindEvent } from '../bind-event'
import type { VisitorLimits } from '../limits'
import { rooms } from '../rooms'

type NoEvents = Record<string, never>
export interface VisitorSocketData {
  ctx: VisitorContext
}
export type VisitorNamespace = Namespace<
  VisitorClientEvents,
  VisitorServerEvents,
  NoEvents,
  VisitorSocketData
>
export type VisitorSocket = Socket<
  VisitorClientEvents,
  VisitorServerEvents,
  NoEvents,
  VisitorSocketData
>

/** What an event's handler works with. */
export interface VisitorCall {
  ctx: VisitorContext
  socket: VisitorSocket
  namespace: VisitorNamespace
  limits: VisitorLimits
  /** When the event reached the server, on the clock of `performance.now()`. */
  receivedAt: number
  /** The socket has asked too much: what `message:send` may still answer is what it has answered before. */
  overLimit: unknown
  afterAck(work: () => void): void
}

export type VisitorHandlers = {
  [E in VisitorEventName]: (
    call: VisitorCall,
    payload: VisitorPayload<E>,
  ) => Promise<VisitorResults[E]> | VisitorResults[E]
}

/** Binds every event of the contract to its handler. */
export function bindVisitorSocket(
  socket: VisitorSocket,
  namespace: VisitorNamespace,
  deps: Deps,
  limits: VisitorLimits,
  handlers: VisitorHandlers,
): void {
  const bind = <E extends VisitorEventName>(event: E) => {
    const schema = visitorEvents[event] as unknown as z.core.$ZodType<VisitorPayload<E>>
    bindEvent(socket, deps.log, {
      event,
      schema,
      async handle(payload, afterAck) {
        const receivedAt = performance.now()
        const overLimit = await limits.event(socket.id).catch((refusal: unknown) => refusal)
        if (overLimit && event !== 'message:send') throw overLimit
        return handlers[event](
          { ctx: socket.data.ctx, socket, namespace, limits, receivedAt, overLimit, afterAck },
          payload as VisitorPayload<E>,
        )
      },
    })
  }
  const events = Object.keys(visitorEvents) as VisitorEventName[]
  for (const event of events) bind(event)
  answerUnknownEvents(socket, events)
}

/** Tells a socket who its visitor is. The token is good for a year from now. */
export async function sendSession(socket: Pick<VisitorSocket, 'emit'>, ctx: VisitorContext) {
  const { contactId, widgetId } = ctx.actor
  const token = await ctx.deps.visitorTokens.issue({
    workspaceId: ctx.workspaceId,
    widgetId,
    contactId,
  })
  socket.emit('session', { token, visitorId: contactId, widget: publicSettings(ctx.widget) })
  return token
}

export function joinRooms(socket: VisitorSocket): void {
  void socket.join(rooms.contact(socket.data.ctx.actor.contactId))
}
