import { authorize } from '@/lib/auth/permissions'
import { findAssistantVersion } from '@/lib/db/queries/assistant'
import { findKnowledgeBaseVersions } from '@/lib/db/queries/knowledge-base'
import { findProfile } from '@/lib/model/profiles'
import type { AssistantView } from '@/lib/protocol/assistant'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { changeDraft } from './change-draft'
import { readConfig } from './config'

/** Makes an earlier version the draft, without knowledge bases and a model that are gone since. */
export function restoreVersion(
  ctx: ServiceContext,
  { id, number }: { id: string; number: number },
  { version }: { version?: number | undefined },
): Promise<AssistantView> {
  authorize(ctx, 'settings:write')
  return changeDraft(ctx, {
    id,
    version,
    action: 'assistant.version_restored',
    async next(tx) {
      const stored = await findAssistantVersion(tx, ctx.workspaceId, id, number)
      const config = stored && readConfig(stored.config)
      if (!config) throw notFound('Version')
      const known = await findKnowledgeBaseVersions(tx, ctx.workspaceId, config.knowledgeBaseIds)
      return {
        ...config,
        model: config.model !== null && findProfile(config.model) ? config.model : null,
        knowledgeBaseIds: known.map((base) => base.id),
      }
    },
  })
}
