import { findMemberships } from '@/lib/db/queries/member'
import type { Deps } from '@/lib/deps'
import type { WorkspaceView } from '@/lib/protocol/http-views'
import { notFound } from '../errors'
import { provisionWorkspace } from './provision'
import { toWorkspace } from './view'

/** Whoever makes a workspace owns it. */
export async function createWorkspace(
  { db, secrets }: Pick<Deps, 'db' | 'secrets'>,
  userId: string,
  { name }: { name: string },
): Promise<WorkspaceView> {
  const memberships = await db.$transaction(async (tx) => {
    const { id } = await provisionWorkspace(tx, secrets, { name, ownerId: userId, guided: true })
    return (await findMemberships(tx, userId)).filter(({ workspace }) => workspace.id === id)
  })
  const [made] = memberships.map(toWorkspace)
  if (!made) throw notFound('Workspace')
  return made
}
