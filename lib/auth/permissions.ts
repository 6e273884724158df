import { API_SCOPES, type ApiScope } from '@/lib/protocol/http'
import type { Actor, Role, ServiceContext } from '@/lib/services/context'
import { ServiceError } from '@/lib/services/errors'

/** What can be allowed: all that an API key can be given, and what only people may do. */
export const PERMISSIONS = [
  ...API_SCOPES,
  'contacts:erase',
  'members:read',
  'members:write',
  'api-keys:read',
  'api-keys:write',
  'audit-log:read',
  'mails:read',
  'workspace:delete',
] as const
export type Permission = (typeof PERMISSIONS)[number]

/** Agents work the inbox and may read what it rests on. */
const AGENT: readonly Permission[] = [
  'conversations:read',
  'conversations:write',
  'knowledge:read',
  'rules:read',
  'settings:read',
  'members:read',
]

/** Admins configure as well. */
const ADMIN: readonly Permission[] = [
  ...AGENT,
  'knowledge:write',
  'rules:write',
  'settings:write',
  'contacts:erase',
  'audit-log:read',
  'mails:read',
]

const ROLE_PERMISSIONS: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  agent: new Set(AGENT),
  admin: new Set(ADMIN),
  owner: new Set(PERMISSIONS),
}

export const permissionsOf = (role: Role): Permission[] => [...ROLE_PERMISSIONS[role]]

/** What a scope allows beside the permission of its own name. */
const SCOPE_EXTRAS: Partial<Record<ApiScope, readonly Permission[]>> = {
  'settings:read': ['members:read'],
}

/** Visitors are allowed nothing here: their services check that a conversation is their own. */
export function isAllowed(actor: Actor, permission: Permission): boolean {
  switch (actor.type) {
    case 'user':
      return ROLE_PERMISSIONS[actor.role].has(permission)
    case 'api_key':
      return actor.scopes.some(
        (scope) => scope === permission || SCOPE_EXTRAS[scope]?.includes(permission),
      )
    case 'system':
      return true
    case 'visitor':
      return false
  }
}

/** The first thing a service does. Throws `forbidden`. */
export function authorize(ctx: Pick<ServiceContext, 'actor'>, permission: Permission): void {
  if (isAllowed(ctx.actor, permission)) return
  const who = ctx.actor.type === 'api_key' ? 'The API key lacks the scope' : 'Your role lacks'
  throw new ServiceError('forbidden', `${who} "${permission}"`)
}

/** A role we do not know, for example of a later version, is held to the least. */
export function roleOf(stored: string): Role {
  return stored === 'owner' || stored === 'admin' ? stored : 'agent'
}
