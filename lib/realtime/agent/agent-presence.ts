import type { AgentStatus } from '@/lib/protocol/agent-socket'

/** Who of a workspace's agents is there, and who of them is away. Of this process alone; somebody without a socket is not here. */
export class AgentPresence {
  /** workspace → agent → their sockets and what they said of themselves */
  readonly #agents = new Map<string, Map<string, { sockets: Set<string>; status: AgentStatus }>>()

  /** Answers whether others should hear of it. */
  enter(workspaceId: string, agentId: string, socketId: string): boolean {
    const agents = this.#agents.get(workspaceId) ?? new Map()
    this.#agents.set(workspaceId, agents)
    const known = agents.get(agentId)
    if (known) known.sockets.add(socketId)
    else agents.set(agentId, { sockets: new Set([socketId]), status: 'online' })
    return !known
  }

  leave(workspaceId: string, agentId: string, socketId: string): boolean {
    const agents = this.#agents.get(workspaceId)
    const known = agents?.get(agentId)
    known?.sockets.delete(socketId)
    if (!agents || !known || known.sockets.size > 0) return false
    agents.delete(agentId)
    if (agents.size === 0) this.#agents.delete(workspaceId)
    return true
  }

  set(workspaceId: string, agentId: string, status: AgentStatus): boolean {
    const known = this.#agents.get(workspaceId)?.get(agentId)
    if (!known || known.status === status) return false
    known.status = status
    return true
  }

  list(workspaceId: string): { id: string; status: AgentStatus }[] {
    return [...(this.#agents.get(workspaceId) ?? [])].map(([id, { status }]) => ({ id, status }))
  }
}
