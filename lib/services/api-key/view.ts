import type { ApiKeyRow } from '@/lib/db/queries/api-key'
import { API_SCOPES } from '@/lib/protocol/http'
import type { ApiKeyView } from '@/lib/protocol/http-views'

export function toApiKey(row: ApiKeyRow): ApiKeyView {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: API_SCOPES.filter((scope) => row.scopes.includes(scope)),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }
}

/** What the audit log keeps of a key. */
export const keyState = ({ name, prefix, scopes }: ApiKeyRow) => ({ name, prefix, scopes })
