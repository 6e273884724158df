import type { Queryable } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { SourceProgress } from '@/lib/protocol/source'

/** Seconds that an import may be silent before another process takes it over. */
const LEASE_SECONDS = 60

const shown = {
  id: true,
  knowledgeBaseId: true,
  kind: true,
  name: true,
  url: true,
  file: true,
  status: true,
  progress: true,
  failures: true,
  errorCode: true,
  error: true,
  createdAt: true,
  updatedAt: true,
  finishedAt: true,
  _count: { select: { documents: true } },
} as const

/** Newest first, `take` at most, those older than the id `before`. */
export function listSources(
  db: Queryable,
  workspaceId: string,
  knowledgeBaseId: string,
  page: { before?: string | undefined; take: number },
) {
  return db.source.findMany({
    where: { workspaceId, knowledgeBaseId, ...(page.before && { id: { lt: page.before } }) },
    orderBy: { id: 'desc' },
    take: page.take,
    select: shown,
  })
}

export type SourceRow = Awaited<ReturnType<typeof listSources>>[number]

export function findSource(db: Queryable, workspaceId: string, id: string) {
  return db.source.findFirst({ where: { id, workspaceId }, select: shown })
}

/** In no order. */
export function findSources(db: Queryable, workspaceId: string, ids: readonly string[]) {
  return db.source.findMany({ where: { workspaceId, id: { in: [...ids] } }, select: shown })
}

/** Names of the stored files of a knowledge base's sources. */
export async function findSourceFiles(
  db: Queryable,
  workspaceId: string,
  knowledgeBaseId: string,
): Promise<string[]> {
  const rows = await db.source.findMany({
    where: { workspaceId, knowledgeBaseId, file: { not: null } },
    select: { file: true },
  })
  return rows.flatMap(({ file }) => file ?? [])
}

export interface NewSourceRow {
  id: string
  knowledgeBaseId: string
  kind: string
  name: string
  url: string | null
  file: string | null
  createdById: string | null
}

export async function insertSources(
  db: Queryable,
  workspaceId: string,
  rows: readonly NewSourceRow[],
): Promise<void> {
  await db.source.createMany({ data: rows.map((row) => ({ ...row, workspaceId })) })
}

/** Changes a source that is not being imported. False when it is, or is not there. */
export async function changeIdleSource(
  db: Queryable,
  workspaceId: string,
  id: string,
  change: Prisma.SourceUpdateManyMutationInput,
): Promise<boolean> {
  const where = { id, workspaceId, status: { in: ['done', 'failed'] as ('done' | 'failed')[] } }
  const { count } = await db.source.updateMany({ where, data: change })
  return count > 0
}

/** What makes an import begin again. */
export const QUEUED = {
  status: 'queued',
  progress: Prisma.DbNull,
  errorCode: null,
  error: null,
  leaseUntil: null,
} as const

/** With its documents. The ids of those, or null when there is no such source. */
export async function deleteSourceWithDocuments(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<string[] | null> {
  const documents = await db.document.findMany({
    where: { workspaceId, sourceId: id },
    select: { id: true },
  })
  await db.document.deleteMany({ where: { workspaceId, sourceId: id } })
  const { count } = await db.source.deleteMany({ where: { id, workspaceId } })
  return count > 0 ? documents.map((document) => document.id) : null
}

/** An import that this process holds, until its lease runs out or `attempt` is raised by another. */
export interface HeldSource {
  id: string
  workspaceId: string
  knowledgeBaseId: string
  kind: string
  name: string
  url: string | null
  file: string | null
  etag: string | null
  lastModified: string | null
  attempt: number
  createdById: string | null
  /** How often it was begun without coming to an end. */
  tries: number
}

const leaseUntil = Prisma.sql`now()::timestamp + make_interval(secs => ${LEASE_SECONDS}::int)`

/** For a process that knows of no other: whatever runs when it starts was left behind. For all workspaces alike. */
export async function expireLeases(db: Queryable): Promise<void> {
  await db.source.updateMany({ where: { status: 'running' }, data: { leaseUntil: new Date(0) } })
}

/**
 * Takes the import that waits longest, or one whose process died. Of several processes one gets it. For all workspaces
 * alike.
 */
export async function takeSource(db: Queryable): Promise<HeldSource | null> {
  const [taken] = await db.$queryRaw<HeldSource[]>`
    UPDATE "Source" SET "status" = 'running', "leaseUntil" = ${leaseUntil}, "attempt" = "attempt" + 1,
      "updatedAt" = now()::timestamp, "errorCode" = NULL, "error" = NULL,
      "progress" = jsonb_build_object('step', 'reading', 'done', 0, 'total', 0, 'tries',
        CASE WHEN "status" = 'running' THEN COALESCE(("progress"->>'tries')::int, 1) + 1 ELSE 1 END)
    WHERE "id" = (SELECT "id" FROM "Source"
      WHERE "status" = 'queued' OR ("status" = 'running' AND "leaseUntil" < now()::timestamp) ORDER BY "createdAt", "id"
      FOR UPDATE SKIP LOCKED LIMIT 1)
    RETURNING "id", "workspaceId", "knowledgeBaseId", "kind", "name", "url", "file", "etag", "lastModified",
      "attempt", "createdById", ("progress"->>'tries')::int AS "tries"`
  return taken ?? null
}

const held = ({ id, workspaceId, attempt }: HeldSource) => ({
  id,
  workspaceId,
  attempt,
  status: 'running' as const,
})

/** False when somebody else has it by now, or it is gone. */
export async function keepSource(
  db: Queryable,
  source: HeldSource,
  progress: SourceProgress,
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE "Source" SET "leaseUntil" = ${leaseUntil},
      "progress" = ${JSON.stringify({ ...progress, tries: source.tries })}::jsonb
    WHERE "id" = ${source.id} AND "workspaceId" = ${source.workspaceId} AND "attempt" = ${source.attempt}::int
      AND "status" = 'running'`
  return count > 0
}

/** Ends an import. False when somebody else has it by now, or it is gone. */
export async function endSource(
  db: Queryable,
  source: HeldSource,
  change: Prisma.SourceUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await db.source.updateMany({
    where: held(source),
    data: { ...change, progress: Prisma.DbNull, leaseUntil: null, finishedAt: new Date() },
  })
  return count > 0
}

/** Gives an import back, for the next process to begin it again. */
export async function releaseSource(db: Queryable, source: HeldSource): Promise<void> {
  await db.source.updateMany({ where: held(source), data: QUEUED })
}
