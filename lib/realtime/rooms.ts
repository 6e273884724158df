/** Names of the rooms that news goes to. */
export const rooms = {
  /** All sockets of a visitor. */
  contact: (contactId: string) => `contact:${contactId}`,
  /** All agents of a workspace. */
  workspace: (workspaceId: string) => `workspace:${workspaceId}`,
  /** All sockets of an agent. */
  agent: (workspaceId: string, userId: string) => `agent:${workspaceId}:${userId}`,
  /** Agents who have not said what they look at: they get every delta of the workspace. */
  everything: (workspaceId: string) => `everything:${workspaceId}`,
  /** Sockets of one session of the console. */
  session: (sessionId: string) => `session:${sessionId}`,
  /** Agents who look at a conversation. */
  viewers: (conversationId: string) => `viewers:${conversationId}`,
}
