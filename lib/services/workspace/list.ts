import { findMemberships } from '@/lib/db/queries/member'
import type { Deps } from '@/lib/deps'
import type { WorkspaceView } from '@/lib/protocol/http-views'
import { toWorkspace } from './view'

/** The workspaces that a person is a member of, in the order of joining. */
export async function listWorkspaces(
  { db }: Pick<Deps, 'db'>,
  userId: string,
): Promise<WorkspaceView[]> {
  return (await findMemberships(db, userId)).map(toWorkspace)
}
