import { authorize } from '@/lib/auth/permissions'
import { changeIdleSource, findSource } from '@/lib/db/queries/source'
import type { SourcePatch, SourceView } from '@/lib/protocol/source'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { notFound, ServiceError } from '../errors'
import { auditedSource, toSource } from './view'

/** Another name, or another address, which the next synchronisation reads. */
export async function updateSource(
  ctx: ServiceContext,
  id: string,
  { name, url }: SourcePatch,
): Promise<SourceView> {
  authorize(ctx, 'knowledge:write')
  const { deps, workspaceId } = ctx
  const row = await deps.db.$transaction(async (tx) => {
    const current = await findSource(tx, workspaceId, id)
    if (!current) throw notFound('Source')
    if (url !== undefined && current.kind !== 'url') {
      const text = 'a file has no address'
      throw new ServiceError('invalid_input', `url: ${text}`, { fields: { url: [text] } })
    }
    // What was kept of the old address says nothing about the new one.
    const moved = url !== undefined && url !== current.url
    const change = {
      ...(name !== undefined && { name }),
      ...(moved && { url, etag: null, lastModified: null }),
    }
    if (!(await changeIdleSource(tx, workspaceId, id, change))) throw isBusy()
    const changed = await findSource(tx, workspaceId, id)
    if (!changed) throw notFound('Source')
    await recordChange(tx, ctx, {
      action: 'source.updated',
      id,
      name: changed.name,
      before: auditedSource(current),
      after: auditedSource(changed),
    })
    return changed
  })
  const source = toSource(row)
  deps.publish.sourceChanged(workspaceId, source)
  return source
}

export const isBusy = () =>
  new ServiceError('conflict', 'It is being imported right now: wait until that has ended')
