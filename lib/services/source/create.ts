import { authorize } from '@/lib/auth/permissions'
import { findKnowledgeBase } from '@/lib/db/queries/knowledge-base'
import { findSources, insertSources, type NewSourceRow } from '@/lib/db/queries/source'
import type { Upload } from '@/lib/http/read-upload'
import { newId } from '@/lib/protocol/ids'
import type { NewSource, SourceView } from '@/lib/protocol/source'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { notFound, ServiceError } from '../errors'
import { type CheckedFile, checkFile } from './check-file'
import { auditedSource, toSource } from './view'

/** Files that one request may bring. */
const MAX_FILES = 50

/** Imports a page from the web. It goes on in the background. */
export async function createUrlSource(
  ctx: ServiceContext,
  knowledgeBaseId: string,
  { kind, url, name }: NewSource,
): Promise<SourceView> {
  authorize(ctx, 'knowledge:write')
  const [made] = await create(ctx, knowledgeBaseId, [
    { kind, url, name: name ?? shortAddress(url), file: null },
  ])
  if (!made) throw notFound('Source')
  return made
}

/** Imports uploaded files, each as a source of its own: one that cannot be read fails alone. */
export async function createFileSources(
  ctx: ServiceContext,
  knowledgeBaseId: string,
  upload: Upload | undefined,
): Promise<SourceView[]> {
  authorize(ctx, 'knowledge:write')
  const files = upload?.files ?? []
  if (files.length === 0 || files.length > MAX_FILES) {
    const text = files.length === 0 ? 'is missing' : `may be ${MAX_FILES} at most`
    throw new ServiceError('invalid_input', `file ${text}`, { fields: { file: [text] } })
  }
  if (!(await findKnowledgeBase(ctx.deps.db, ctx.workspaceId, knowledgeBaseId)))
    throw notFound('Knowledge base')
  const checked = files.map(checkFile)
  const stored = await Promise.all(checked.map((file) => store(ctx, file)))
  return create(ctx, knowledgeBaseId, stored).catch(async (error: unknown) => {
    await Promise.all(stored.map(({ file }) => file && ctx.deps.files.remove(file)))
    throw error
  })
}

type Row = Pick<NewSourceRow, 'kind' | 'name' | 'url' | 'file'>

async function store({ deps }: ServiceContext, { kind, name, bytes }: CheckedFile): Promise<Row> {
  return { kind, name, url: null, file: await deps.files.save(bytes) }
}

async function create(
  ctx: ServiceContext,
  knowledgeBaseId: string,
  wanted: readonly Row[],
): Promise<SourceView[]> {
  const { deps, workspaceId, actor } = ctx
  const createdById = actor.type === 'user' ? actor.userId : null
  const rows = wanted.map((row) => ({ ...row, id: newId('source'), knowledgeBaseId, createdById }))
  const made = await deps.db.$transaction(async (tx) => {
    if (!(await findKnowledgeBase(tx, workspaceId, knowledgeBaseId)))
      throw notFound('Knowledge base')
    await insertSources(tx, workspaceId, rows)
    for (const row of rows) {
      const { id, name } = row
      await recordChange(tx, ctx, {
        action: 'source.created',
        id,
        name,
        before: null,
        after: auditedSource(row),
      })
    }
    return findSources(
      tx,
      workspaceId,
      rows.map(({ id }) => id),
    )
  })
  // In the order in which they came.
  const views = rows.flatMap(({ id }) => made.find((row) => row.id === id) ?? []).map(toSource)
  for (const source of views) deps.publish.sourceChanged(workspaceId, source)
  deps.imports.wake()
  return views
}

function shortAddress(address: string): string {
  const { host, pathname } = new URL(address)
  return `${host}${pathname === '/' ? '' : pathname}`.slice(0, 200)
}
