import type { Server } from 'socket.io'
import * as z from 'zod/mini'
import { IdentityError } from '@/lib/auth/identity'
import type { Deps } from '@/lib/deps'
import type { HandshakeErrorCode } from '@/lib/protocol/errors'
import { describeIssues } from '@/lib/protocol/issues'
import { type Handshake, handshake, VISITOR_NAMESPACE } from '@/lib/protocol/visitor-socket'
import { isServiceError } from '@/lib/services/errors'
import { connectVisitor, HandshakeRefused } from '@/lib/services/visitor/connect'
import { clientAddress } from '../client-address'
import { visitorHandlers } from './handlers'
import {
  bindVisitorSocket,
  joinRooms,
  sendSession,
  type VisitorNamespace,
  type VisitorSocket,
} from './visitor-socket'

export function createVisitorNamespace(io: Server, deps: Deps): void {
  const namespace = io.of(VISITOR_NAMESPACE) as unknown as VisitorNamespace
  const { limits } = deps

  namespace.use(async (socket, next) => {
    try {
      if (deps.draining) throw new HandshakeRefused('unavailable', 'The server is restarting')
      const address = clientAddress(socket.request, deps.env.trustProxy)
      await limits.connect(address)
      const auth = z.safeParse(handshake, socket.handshake.auth)
      if (!auth.success) {
        throw new HandshakeRefused('invalid_input', describeIssues(auth.error.issues))
      }
      const { origin, 'user-agent': userAgent } = socket.handshake.headers
      socket.data.ctx = await connectVisitor(deps, auth.data, { origin, address, userAgent })
      deps.sightings.note(socket.data.ctx.widget, embeddedOn(auth.data))
      next()
    } catch (error) {
      next(refusal(error, deps))
    }
  })

  namespace.on('connection', (socket: VisitorSocket) => {
    deps.metrics.sockets.inc({ namespace: 'visitor' })
    socket.on('disconnect', () => deps.metrics.sockets.dec({ namespace: 'visitor' }))
    joinRooms(socket)
    bindVisitorSocket(socket, namespace, deps, limits, visitorHandlers)
    sendSession(socket, socket.data.ctx).catch((error) => {
      deps.log.error({ err: error }, 'A session could not be sent')
      socket.disconnect(true)
    })
  })
}

/** The page that the chat is in; as a page of its own it is in none. */
function embeddedOn({ embedOrigin, page }: Handshake): string | undefined {
  if (!embedOrigin) return undefined
  return page?.url?.startsWith(`${embedOrigin}/`) ? page.url : embedOrigin
}

/** The error that a refused client receives as `connect_error`, with `data: { code, message }`. */
function refusal(error: unknown, deps: Deps): Error {
  const { code, message, retryAfterMs } = codeOf(error, deps)
  const data = { code, message, ...(retryAfterMs !== undefined && { retryAfterMs }) }
  return Object.assign(new Error(message), { data })
}

function codeOf(
  error: unknown,
  deps: Deps,
): { code: HandshakeErrorCode; message: string; retryAfterMs?: number | undefined } {
  if (error instanceof HandshakeRefused) return { code: error.code, message: error.message }
  if (error instanceof IdentityError) return { code: 'invalid_identity', message: error.message }
  if (isServiceError(error) && error.code === 'rate_limited') {
    return { code: 'rate_limited', message: error.message, retryAfterMs: error.retryAfterMs }
  }
  deps.log.error({ err: error }, 'A handshake failed')
  return { code: 'unavailable', message: 'Something went wrong on our side. Please try again.' }
}
