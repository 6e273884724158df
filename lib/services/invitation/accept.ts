import { hashPassword } from 'better-auth/crypto'
import { roleOf } from '@/lib/auth/permissions'
import type { UserSession } from '@/lib/auth/session'
import type { Queryable } from '@/lib/db/client'
import { acceptInvitationRow, type OpenInvitationRow } from '@/lib/db/queries/invitation'
import { findMemberships } from '@/lib/db/queries/member'
import { findUserByEmail, insertUser } from '@/lib/db/queries/user'
import { insertMember } from '@/lib/db/queries/workspace'
import type { Deps } from '@/lib/deps'
import type { WorkspaceView } from '@/lib/protocol/http-views'
import { newId } from '@/lib/protocol/ids'
import type { AcceptBody } from '@/lib/protocol/members'
import { recordChange } from '../audit/record'
import { notFound, ServiceError } from '../errors'
import { toWorkspace } from '../workspace/view'
import { requireInvitation } from './open'

export interface Accepted {
  workspace: WorkspaceView
  /** Of an account that was made just now, and is to be signed in. */
  credentials: { email: string; password: string } | null
}

/** Makes the invited person a member: with a new account, or with the one they are signed in to. */
export async function acceptInvitation(
  deps: Deps,
  token: string,
  body: AcceptBody,
  session: UserSession | null,
): Promise<Accepted> {
  const row = await requireInvitation(deps, token)
  const existing = await findUserByEmail(deps.db, row.email)
  if (existing) {
    requireSignedIn(session, existing)
    const workspace = await deps.db.$transaction((tx) => join(deps, tx, row, existing))
    return { workspace, credentials: null }
  }
  const { name, password } = requireAccount(body)
  const user = { id: newId('user'), name, email: row.email }
  const passwordHash = await hashPassword(password)
  const workspace = await deps.db.$transaction(async (tx) => {
    await insertUser(tx, { ...user, accountId: newId('account'), passwordHash })
    return join(deps, tx, row, user)
  })
  return { workspace, credentials: { email: user.email, password } }
}

async function join(
  deps: Deps,
  tx: Queryable,
  row: OpenInvitationRow,
  user: { id: string; name: string },
): Promise<WorkspaceView> {
  const workspaceId = row.organizationId
  if (!(await acceptInvitationRow(tx, workspaceId, row.id))) throw notFound('Invitation')
  const role = roleOf(row.role ?? '')
  const memberId = newId('member')
  await insertMember(tx, workspaceId, { id: memberId, userId: user.id, role })
  const actor = { type: 'user', userId: user.id, name: user.name, role } as const
  await recordChange(
    tx,
    { deps, workspaceId, actor },
    {
      action: 'member.joined',
      id: memberId,
      name: user.name,
      before: null,
      after: { email: row.email, role },
    },
  )
  const joined = (await findMemberships(tx, user.id)).find(
    ({ workspace }) => workspace.id === workspaceId,
  )
  if (!joined) throw notFound('Workspace')
  return toWorkspace(joined)
}

function requireSignedIn(session: UserSession | null, invited: { id: string; email: string }) {
  if (!session) throw new ServiceError('unauthorized', `Sign in as ${invited.email} first`)
  if (session.user.id !== invited.id)
    throw new ServiceError('forbidden', `The invitation is for ${invited.email}`)
}

function requireAccount({ name, password }: AcceptBody): { name: string; password: string } {
  if (name !== undefined && password !== undefined) return { name, password }
  const missing = { ...(name === undefined && { name: ['is needed'] }) }
  const fields = { ...missing, ...(password === undefined && { password: ['is needed'] }) }
  throw new ServiceError('invalid_input', 'A new account needs a name and a password', { fields })
}
