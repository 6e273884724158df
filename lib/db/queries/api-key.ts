import type { Database, Queryable } from '@/lib/db/client'

const shown = {
  id: true,
  name: true,
  prefix: true,
  scopes: true,
  lastUsedAt: true,
  createdAt: true,
} as const

/** Which key this is: the one query without a workspace, since the key is what names it. */
export function findApiKeyByHash(db: Database, hash: string) {
  return db.apiKey.findUnique({
    where: { hash },
    select: { id: true, workspaceId: true, name: true, scopes: true },
  })
}

const NOTED_AT_MOST_EVERY_MS = 60_000

/** Notes the use of a key, at most once a minute. */
export async function touchApiKey(db: Database, workspaceId: string, id: string): Promise<void> {
  const stale = new Date(Date.now() - NOTED_AT_MOST_EVERY_MS)
  await db.apiKey.updateMany({
    where: { id, workspaceId, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: stale } }] },
    data: { lastUsedAt: new Date() },
  })
}

/** Newest first, `take` at most, those older than the id `before`. */
export function listApiKeys(
  db: Database,
  workspaceId: string,
  page: { before?: string | undefined; take: number },
) {
  return db.apiKey.findMany({
    where: { workspaceId, ...(page.before && { id: { lt: page.before } }) },
    orderBy: { id: 'desc' },
    take: page.take,
    select: shown,
  })
}

export interface NewApiKeyRow {
  id: string
  name: string
  prefix: string
  hash: string
  scopes: string[]
  createdById: string
}

export function insertApiKey(db: Queryable, workspaceId: string, row: NewApiKeyRow) {
  return db.apiKey.create({ data: { ...row, workspaceId }, select: shown })
}

/** The key that was deleted, or null where there was none. */
export async function deleteApiKey(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<ApiKeyRow | null> {
  const row = await db.apiKey.findFirst({ where: { id, workspaceId }, select: shown })
  const { count } = await db.apiKey.deleteMany({ where: { id, workspaceId } })
  return count > 0 ? row : null
}

export type ApiKeyRow = Awaited<ReturnType<typeof insertApiKey>>
