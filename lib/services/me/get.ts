import { activeMembership, type UserSession } from '@/lib/auth/session'
import { findMemberships } from '@/lib/db/queries/member'
import type { Deps } from '@/lib/deps'
import type { MeView } from '@/lib/protocol/http-views'
import { notFound } from '../errors'
import { toWorkspace } from '../workspace/view'

/** The signed-in person, what they may choose among, and which model answers visitors. */
export async function getMe(
  { db, model }: Pick<Deps, 'db' | 'model'>,
  { user, activeWorkspaceId }: UserSession,
  wanted: string | undefined,
): Promise<MeView> {
  const memberships = await findMemberships(db, user.id)
  const active = activeMembership(memberships, wanted ?? activeWorkspaceId)
  if (wanted && active?.workspace.id !== wanted) throw notFound('Workspace')
  const workspaces = memberships.map(toWorkspace)
  const workspace = workspaces.find(({ id }) => id === active?.workspace.id)
  return {
    user,
    workspace: workspace ? { id: workspace.id, name: workspace.name } : null,
    role: workspace?.role ?? null,
    workspaces,
    model: { provider: model.provider, model: model.model },
  }
}
