import { assistants } from '@/lib/http/endpoints/assistants'
import { route } from '@/lib/http/route'
import { discardDraft } from '@/lib/services/assistant/discard-draft'

export const DELETE = route(assistants.discard, ({ ctx, params, query }) =>
  discardDraft(ctx, params.id, query),
)
