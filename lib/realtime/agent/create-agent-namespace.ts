import type { Namespace, Server, Socket } from 'socket.io'
import * as z from 'zod/mini'
import { resolveAgent } from '@/lib/auth/session'
import { findConversation } from '@/lib/db/queries/conversation'
import type { Deps } from '@/lib/deps'
import {
  AGENT_NAMESPACE,
  type AgentClientEvents,
  type AgentServerEvents,
  agentEvents,
  agentHandshake,
} from '@/lib/protocol/agent-socket'
import { VISITOR_NAMESPACE } from '@/lib/protocol/visitor-socket'
import { markViewed } from '@/lib/services/conversation/mark-viewed'
import { isServiceError, notFound, ServiceError } from '@/lib/services/errors'
import { answerUnknownEvents, bindEvent } from '../bind-event'
import { Presence } from '../presence'
import { rooms } from '../rooms'
import { AgentPresence } from './agent-presence'

interface AgentData {
  workspaceId: string
  agent: { id: string; name: string }
  sessionId: string
  viewing: string | null
}
type NoEvents = Record<string, never>
type AgentNamespace = Namespace<AgentClientEvents, AgentServerEvents, NoEvents, AgentData>
type AgentSocket = Socket<AgentClientEvents, AgentServerEvents, NoEvents, AgentData>

/** The console's socket: it tells what happens; everything else agents do goes through the HTTP API. */
export function createAgentNamespace(io: Server, deps: Deps): void {
  const namespace = io.of(AGENT_NAMESPACE) as unknown as AgentNamespace
  const presence = new Presence()
  const agents = new AgentPresence()

  namespace.use(async (socket, next) => {
    try {
      socket.data = await signIn(socket, deps)
      next()
    } catch (error) {
      const { code, message } = isServiceError(error)
        ? error
        : { code: 'unavailable', message: 'Something went wrong on our side.' }
      if (!isServiceError(error)) deps.log.error({ err: error }, 'An agent could not connect')
      next(Object.assign(new Error(message), { data: { code, message } }))
    }
  })

  namespace.on('connection', (socket: AgentSocket) => {
    deps.metrics.sockets.inc({ namespace: 'agent' })
    const { workspaceId, agent, sessionId } = socket.data
    void socket.join([
      rooms.workspace(workspaceId),
      rooms.everything(workspaceId),
      rooms.agent(workspaceId, agent.id),
      rooms.session(sessionId),
    ])
    bindEvents(socket)
    if (agents.enter(workspaceId, agent.id, socket.id)) tellAgents(workspaceId)
    else socket.emit('agents', { agents: agents.list(workspaceId) })
    socket.on('disconnect', () => {
      deps.metrics.sockets.dec({ namespace: 'agent' })
      leave(socket)
      if (agents.leave(workspaceId, agent.id, socket.id)) tellAgents(workspaceId)
    })
  })

  function bindEvents(socket: AgentSocket): void {
    const { workspaceId, agent } = socket.data
    answerUnknownEvents(socket, Object.keys(agentEvents))
    bindEvent(socket, deps.log, {
      event: 'viewing',
      schema: agentEvents.viewing,
      async handle({ conversationId }) {
        const seen =
          conversationId && (await findConversation(deps.db, { workspaceId }, conversationId))
        if (conversationId && !seen) throw notFound('Conversation')
        leave(socket)
        void socket.leave(rooms.everything(workspaceId))
        if (seen) {
          enter(socket, seen.id)
          if (seen.agentUnread > 0) await markViewed(deps, workspaceId, seen.id)
        }
        return {}
      },
    })
    bindEvent(socket, deps.log, {
      event: 'typing',
      schema: agentEvents.typing,
      async handle({ conversationId, typing }) {
        const conversation = await findConversation(deps.db, { workspaceId }, conversationId)
        if (!conversation) throw notFound('Conversation')
        presence.setTyping(conversationId, socket.id, typing)
        tellPresence(workspaceId, conversationId)
        io.of(VISITOR_NAMESPACE)
          .to(rooms.contact(conversation.contactId))
          .emit('agent:typing', { conversationId, name: agent.name, typing })
        return {}
      },
    })
    bindEvent(socket, deps.log, {
      event: 'presence:set',
      schema: agentEvents['presence:set'],
      handle({ status }) {
        if (agents.set(workspaceId, agent.id, status)) tellAgents(workspaceId)
        return {}
      },
    })
  }

  function enter(socket: AgentSocket, conversationId: string): void {
    socket.data.viewing = conversationId
    void socket.join(rooms.viewers(conversationId))
    presence.enter(conversationId, socket.id, socket.data.agent)
    tellPresence(socket.data.workspaceId, conversationId)
  }

  function leave(socket: AgentSocket): void {
    const { viewing, workspaceId } = socket.data
    if (!viewing) return
    socket.data.viewing = null
    void socket.leave(rooms.viewers(viewing))
    presence.leave(viewing, socket.id)
    tellPresence(workspaceId, viewing)
  }

  function tellAgents(workspaceId: string): void {
    namespace.to(rooms.workspace(workspaceId)).emit('agents', { agents: agents.list(workspaceId) })
  }

  function tellPresence(workspaceId: string, conversationId: string): void {
    const viewers = presence.viewersOf(conversationId)
    namespace.to(rooms.workspace(workspaceId)).emit('presence', { conversationId, viewers })
  }
}

async function signIn(socket: AgentSocket, deps: Deps): Promise<AgentData> {
  if (deps.draining) throw new ServiceError('unavailable', 'The server is restarting')
  const { headers } = socket.handshake
  if (headers.origin !== undefined && !deps.env.ownOrigins.includes(headers.origin)) {
    throw new ServiceError('forbidden', "The console's socket takes Parley's own origin only")
  }
  const auth = z.safeParse(agentHandshake, socket.handshake.auth)
  if (!auth.success) throw new ServiceError('invalid_input', 'workspaceId is not valid')
  const cookie = new Headers({ cookie: headers.cookie ?? '' })
  const { workspaceId, actor, sessionId } = await resolveAgent(deps, cookie, auth.data.workspaceId)
  return { workspaceId, agent: { id: actor.userId, name: actor.name }, sessionId, viewing: null }
}
