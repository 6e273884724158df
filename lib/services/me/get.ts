import { roleOf } from '@/lib/auth/permissions'
import { activeMembership, type Caller, type UserSession } from '@/lib/auth/session'
import { findMemberships } from '@/lib/db/queries/member'
import { findWorkspace } from '@/lib/db/queries/workspace'
import type { Deps } from '@/lib/deps'
import type { MeView } from '@/lib/protocol/http-views'
import { notFound } from '../errors'
import { toWorkspace } from '../workspace/view'

type MeDeps = Pick<Deps, 'db' | 'model'>

/** Who calls, which workspaces they may choose among, and which model answers visitors. */
export async function getMe(deps: MeDeps, caller: Caller, wanted: string | null): Promise<MeView> {
  const { provider, model } = deps.model
  const known =
    caller.kind === 'person'
      ? await ofPerson(deps, caller.session, wanted)
      : await ofKey(deps, caller.resolved.workspaceId)
  return { ...known, model: { provider, model } }
}

type Known = Omit<MeView, 'model'>

async function ofPerson(
  { db }: MeDeps,
  { user, activeWorkspaceId }: UserSession,
  wanted: string | null,
): Promise<Known> {
  const memberships = await findMemberships(db, user.id)
  const chosen = wanted
    ? memberships.find(({ workspace }) => workspace.id === wanted)
    : activeMembership(memberships, activeWorkspaceId)
  if (wanted && !chosen) throw notFound('Workspace')
  return {
    user,
    workspace: chosen ? { id: chosen.workspace.id, name: chosen.workspace.name } : null,
    role: chosen ? roleOf(chosen.role) : null,
    workspaces: memberships.map(toWorkspace),
  }
}

async function ofKey({ db }: MeDeps, workspaceId: string): Promise<Known> {
  return { user: null, workspace: await findWorkspace(db, workspaceId), role: null, workspaces: [] }
}
