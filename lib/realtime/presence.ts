/** Which agents look at which conversation, and who of them types. Of this process alone. */
export interface Viewer {
  id: string
  name: string
  typing: boolean
}

export class Presence {
  /** conversation → socket → viewer */
  readonly #viewers = new Map<string, Map<string, Viewer>>()

  enter(conversationId: string, socketId: string, agent: { id: string; name: string }): void {
    const viewers = this.#viewers.get(conversationId) ?? new Map<string, Viewer>()
    viewers.set(socketId, { ...agent, typing: false })
    this.#viewers.set(conversationId, viewers)
  }

  leave(conversationId: string, socketId: string): void {
    const viewers = this.#viewers.get(conversationId)
    viewers?.delete(socketId)
    if (viewers?.size === 0) this.#viewers.delete(conversationId)
  }

  setTyping(conversationId: string, socketId: string, typing: boolean): void {
    const viewer = this.#viewers.get(conversationId)?.get(socketId)
    if (viewer) viewer.typing = typing
  }

  /** Each agent once, however many windows are open. */
  viewersOf(conversationId: string): Viewer[] {
    const byAgent = new Map<string, Viewer>()
    for (const viewer of this.#viewers.get(conversationId)?.values() ?? []) {
      const known = byAgent.get(viewer.id)
      byAgent.set(viewer.id, { ...viewer, typing: viewer.typing || (known?.typing ?? false) })
    }
    return [...byAgent.values()]
  }
}
