import type { Queryable } from '@/lib/db/client'
import { countKnowledgeBases } from '@/lib/db/queries/knowledge-base'
import { ServiceError } from '../errors'

/** Each once; all must be the workspace's own. Throws `invalid_input`. */
export async function ownKnowledgeBases(
  db: Queryable,
  workspaceId: string,
  given: readonly string[],
): Promise<string[]> {
  const ids = [...new Set(given)]
  const known = ids.length === 0 ? 0 : await countKnowledgeBases(db, workspaceId, ids)
  if (known === ids.length) return ids
  throw new ServiceError('invalid_input', 'A knowledge base does not exist', {
    fields: { knowledgeBaseIds: ['names a knowledge base that does not exist'] },
  })
}
