import type { Server } from 'socket.io'
import {
  AGENT_NAMESPACE,
  type AgentClientEvents,
  type AgentServerEvents,
} from '@/lib/protocol/agent-socket'
import type { VisitorPayload } from '@/lib/protocol/visitor-socket'
import { rooms } from '../rooms'
import type { VisitorCall } from './visitor-socket'

/** Tells the agents who watch a conversation that its visitor types. */
export function announceTyping(
  { ctx, namespace }: VisitorCall,
  { conversationId, typing }: VisitorPayload<'visitor:typing'>,
): void {
  const agents = namespace.server as unknown as Server<AgentClientEvents, AgentServerEvents>
  agents
    .of(AGENT_NAMESPACE)
    .to([rooms.viewers(conversationId), rooms.everything(ctx.workspaceId)])
    .emit('visitor:typing', { conversationId, typing })
}
