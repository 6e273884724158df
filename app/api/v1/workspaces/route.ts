import { workspaces } from '@/lib/http/endpoints/accounts'
import { route } from '@/lib/http/route'
import { createWorkspace } from '@/lib/services/workspace/create'
import { listWorkspaces } from '@/lib/services/workspace/list'

export const GET = route(workspaces.list, async ({ deps, session }) => ({
  data: await listWorkspaces(deps, session.user.id),
  nextCursor: null,
}))
export const POST = route(workspaces.create, ({ deps, session, body }) =>
  createWorkspace(deps, session.user.id, body),
)
