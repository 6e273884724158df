import { workspaces } from '@/lib/http/endpoints/accounts'
import { route } from '@/lib/http/route'
import { updateWorkspace } from '@/lib/services/workspace/update'

export const PATCH = route(workspaces.update, ({ ctx, body }) => updateWorkspace(ctx, body))
