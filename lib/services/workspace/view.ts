import { roleOf } from '@/lib/auth/permissions'
import type { MembershipRow } from '@/lib/db/queries/member'
import type { WorkspaceView } from '@/lib/protocol/http-views'

export function toWorkspace({ role, workspace }: MembershipRow): WorkspaceView {
  return {
    id: workspace.id,
    name: workspace.name,
    role: roleOf(role),
    createdAt: workspace.createdAt.toISOString(),
  }
}
