import { findApiKeyByHash, touchApiKey } from '@/lib/db/queries/api-key'
import { findMemberships, type MembershipRow } from '@/lib/db/queries/member'
import type { Deps } from '@/lib/deps'
import { API_SCOPES } from '@/lib/protocol/http'
import type { Actor } from '@/lib/services/context'
import { notFound, ServiceError } from '@/lib/services/errors'
import { hashApiKey, isApiKey } from './api-key'
import { roleOf } from './permissions'

type AuthDeps = Pick<Deps, 'auth' | 'db' | 'env' | 'log'>

interface SignedInUser {
  id: string
  name: string
  email: string
}

export interface UserSession {
  user: SignedInUser
  sessionId: string
  activeWorkspaceId: string | null
}

export interface ResolvedActor<A extends Actor = Actor> {
  workspaceId: string
  actor: A
}

/** A person, whichever workspace, or an API key. */
export type Caller =
  | { kind: 'person'; session: UserSession }
  | { kind: 'api_key'; resolved: ResolvedActor }

type UserActor = Extract<Actor, { type: 'user' }>

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Who asks, in which workspace. Throws `unauthorized`, `forbidden` (origin) or `not_found` (workspace). */
export async function resolveActor(deps: AuthDeps, request: Request): Promise<ResolvedActor> {
  const wanted = request.headers.get('x-workspace') ?? undefined
  const authorization = request.headers.get('authorization')
  if (authorization !== null) return resolveApiKey(deps, authorization, wanted)
  const session = await resolveUser(deps, request)
  return chooseWorkspace(deps, session, wanted)
}

/** The signed-in person, whichever workspace; for what is about no workspace yet. */
export async function resolveUser(deps: AuthDeps, request: Request): Promise<UserSession> {
  const session = await requireSession(deps, request.headers)
  if (!SAFE_METHODS.has(request.method)) requireOwnOrigin(deps, request.headers)
  return session
}

/** A person by the console's cookie, for a socket's handshake: its origin is the caller's to check. */
export async function resolveAgent(
  deps: AuthDeps,
  headers: Headers,
  workspaceId?: string,
): Promise<ResolvedActor<UserActor> & { sessionId: string }> {
  const session = await requireSession(deps, headers)
  const resolved = await chooseWorkspace(deps, session, workspaceId)
  return { ...resolved, sessionId: session.sessionId }
}

async function requireSession(deps: AuthDeps, headers: Headers): Promise<UserSession> {
  const found = await findSession(deps, headers)
  if (!found) throw new ServiceError('unauthorized', 'Sign in first, or send an API key')
  return found
}

/** Whose cookie it is, if anybody's. The origin of a change is the caller's to check. */
export async function findSession(
  deps: Pick<Deps, 'auth'>,
  headers: Headers,
): Promise<UserSession | null> {
  const found = headers.has('cookie') ? await deps.auth.api.getSession({ headers }) : null
  if (!found) return null
  const { user, session } = found
  return {
    user: { id: user.id, name: user.name, email: user.email },
    sessionId: session.id,
    activeWorkspaceId: session.activeOrganizationId ?? null,
  }
}

/** Browsers send it with every change; without it, or with another, a site could act in a person's name. */
export function requireOwnOrigin({ env }: Pick<Deps, 'env'>, headers: Headers): void {
  const origin = headers.get('origin')
  if (origin !== null && env.ownOrigins.includes(origin)) return
  throw new ServiceError('forbidden', "A change needs Parley's own Origin")
}

async function chooseWorkspace(
  { db }: AuthDeps,
  { user, activeWorkspaceId }: UserSession,
  wanted: string | undefined,
): Promise<ResolvedActor<UserActor>> {
  const memberships = await findMemberships(db, user.id)
  const membership = wanted
    ? memberships.find(({ workspace }) => workspace.id === wanted)
    : (activeMembership(memberships, activeWorkspaceId) ?? undefined)
  if (!membership) {
    if (wanted) throw notFound('Workspace')
    throw new ServiceError('forbidden', 'You are not a member of any workspace')
  }
  const { workspace } = membership
  const role = roleOf(membership.role)
  const actor = { type: 'user', userId: user.id, name: user.name, role } as const
  return { workspaceId: workspace.id, actor }
}

/** The session's workspace, or the first where that is gone or none was chosen. */
export function activeMembership(
  memberships: readonly MembershipRow[],
  activeWorkspaceId: string | null,
): MembershipRow | null {
  const active = memberships.find(({ workspace }) => workspace.id === activeWorkspaceId)
  return active ?? memberships[0] ?? null
}

async function resolveApiKey(
  { db, log }: AuthDeps,
  authorization: string,
  wanted: string | undefined,
): Promise<ResolvedActor> {
  const refused = new ServiceError('unauthorized', 'The API key is not valid')
  const token = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1]
  if (!token || !isApiKey(token)) throw refused
  const key = await findApiKeyByHash(db, hashApiKey(token))
  if (!key) throw refused
  if (wanted && wanted !== key.workspaceId) throw notFound('Workspace')
  touchApiKey(db, key.workspaceId, key.id).catch((error) =>
    log.warn({ err: error }, 'The last use of an API key was not noted'),
  )
  const scopes = API_SCOPES.filter((scope) => key.scopes.includes(scope))
  return {
    workspaceId: key.workspaceId,
    actor: { type: 'api_key', keyId: key.id, name: key.name, scopes },
  }
}
