import type { Deps } from '@/lib/deps'
import type { ApiScope } from '@/lib/protocol/http'

export type Role = 'owner' | 'admin' | 'agent'

export type Actor =
  | { type: 'user'; userId: string; name: string; role: Role }
  | { type: 'api_key'; keyId: string; name: string; scopes: readonly ApiScope[] }
  | { type: 'visitor'; contactId: string; widgetId: string }
  | { type: 'system' }

/** Who does something, in which workspace, with what. Every service takes one; nothing reaches data without a workspace. */
export interface ServiceContext {
  deps: Deps
  workspaceId: string
  actor: Actor
}
