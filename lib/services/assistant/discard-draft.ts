import { authorize } from '@/lib/auth/permissions'
import type { ServiceContext } from '../context'
import { changeDraft } from './change-draft'

export async function discardDraft(
  ctx: ServiceContext,
  id: string,
  { version }: { version?: number | undefined },
): Promise<void> {
  authorize(ctx, 'settings:write')
  await changeDraft(ctx, {
    id,
    version,
    action: 'assistant.draft_discarded',
    next: async () => null,
  })
}
