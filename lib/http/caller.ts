import { isAllowed, type Permission } from '@/lib/auth/permissions'
import { type Caller, resolveActor, resolveUser, type UserSession } from '@/lib/auth/session'
import type { Deps } from '@/lib/deps'
import type { ServiceContext } from '@/lib/services/context'
import { ServiceError } from '@/lib/services/errors'
import type { Access } from './endpoint'

/** What a handler is told of who calls, by the endpoint's access. */
export type Identified<A extends Access> = A extends 'public'
  ? object
  : A extends 'person'
    ? { session: UserSession }
    : A extends 'caller'
      ? { caller: Caller }
      : { ctx: ServiceContext }

/** Finds out who calls, and refuses who may not: before anything of the request is looked at. */
export async function identify(
  deps: Deps,
  request: Request,
  access: Access,
): Promise<Partial<{ session: UserSession; caller: Caller; ctx: ServiceContext }>> {
  if (access === 'public') return {}
  if (access === 'person') return { session: await resolveUser(deps, request) }
  if (access === 'caller') return { caller: await resolveCaller(deps, request) }
  const { workspaceId, actor } = await resolveActor(deps, request)
  const ctx: ServiceContext = { deps, workspaceId, actor }
  requirePermission(ctx, access)
  return { ctx }
}

async function resolveCaller(deps: Deps, request: Request): Promise<Caller> {
  if (request.headers.has('authorization'))
    return { kind: 'api_key', resolved: await resolveActor(deps, request) }
  return { kind: 'person', session: await resolveUser(deps, request) }
}

function requirePermission(ctx: ServiceContext, permission: Permission): void {
  if (isAllowed(ctx.actor, permission)) return
  throw new ServiceError('forbidden', `This needs the permission "${permission}"`)
}
