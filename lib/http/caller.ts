import { isAllowed, type Permission } from '@/lib/auth/permissions'
import { type Caller, resolveActor, resolveUser, type UserSession } from '@/lib/auth/session'
import type { Deps } from '@/lib/deps'
import type { ServiceContext } from '@/lib/services/context'
import { ServiceError } from '@/lib/services/errors'
import { visitorOfToken } from '@/lib/services/visitor/of-token'
import { CLIENT_ADDRESS_HEADER } from './client-address'
import type { Access } from './endpoint'

/** What a handler is told of who calls, by the endpoint's access. */
export type Identified<A extends Access> = A extends 'public'
  ? object
  : A extends 'person'
    ? { session: UserSession }
    : A extends 'caller'
      ? { caller: Caller }
      : A extends 'visitor'
        ? { visitor: VisitorCaller }
        : { ctx: ServiceContext }

/** Finds out who calls, and refuses who may not: before anything of the request is looked at. */
export async function identify(
  deps: Deps,
  request: Request,
  access: Access,
): Promise<
  Partial<
    Identified<'person'> & Identified<'caller'> & Identified<'visitor'> & { ctx: ServiceContext }
  >
> {
  if (access === 'public') return {}
  if (access === 'person') return { session: await resolvePerson(deps, request) }
  if (access === 'caller') return { caller: await resolveCaller(deps, request) }
  if (access === 'visitor') return { visitor: await resolveVisitor(deps, request) }
  const { workspaceId, actor } = await resolveActor(deps, request)
  const ctx: ServiceContext = { deps, workspaceId, actor }
  requirePermission(ctx, access)
  return { ctx }
}

/** A key that is good, but not for this, is told so. */
async function resolvePerson(deps: Deps, request: Request): Promise<UserSession> {
  if (!request.headers.has('authorization')) return resolveUser(deps, request)
  await resolveActor(deps, request)
  throw new ServiceError('forbidden', 'This is for people who are signed in, not for API keys')
}

async function resolveCaller(deps: Deps, request: Request): Promise<Caller> {
  if (request.headers.has('authorization'))
    return { kind: 'api_key', resolved: await resolveActor(deps, request) }
  return { kind: 'person', session: await resolveUser(deps, request) }
}

/** A visitor who calls over HTTP, with the network address for limits. */
export interface VisitorCaller {
  ctx: ServiceContext
  contactId: string
  address: string
}

/** By the token that the visitor's socket was given, and under the same rule for origins. */
async function resolveVisitor(deps: Deps, request: Request): Promise<VisitorCaller> {
  const { headers } = request
  const token = /^Bearer +(\S+)$/i.exec(headers.get('authorization')?.trim() ?? '')?.[1]
  const actor = token ? await visitorOfToken(deps, token, headers.get('origin')) : null
  if (!actor) throw new ServiceError('unauthorized', "The visitor's token is not valid")
  const { workspaceId, ...visitor } = actor
  return {
    ctx: { deps, workspaceId, actor: { type: 'visitor', ...visitor } },
    contactId: visitor.contactId,
    address: headers.get(CLIENT_ADDRESS_HEADER) ?? '',
  }
}

function requirePermission(ctx: ServiceContext, permission: Permission): void {
  if (isAllowed(ctx.actor, permission)) return
  throw new ServiceError('forbidden', `This needs the permission "${permission}"`)
}
