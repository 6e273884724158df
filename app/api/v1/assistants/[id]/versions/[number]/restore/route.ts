import { assistants } from '@/lib/http/endpoints/assistants'
import { route } from '@/lib/http/route'
import { restoreVersion } from '@/lib/services/assistant/restore-version'

export const POST = route(assistants.restore, ({ ctx, params, body }) =>
  restoreVersion(ctx, params, body),
)
