import { authorize } from '@/lib/auth/permissions'
import { changeIdleSource, findSource, QUEUED } from '@/lib/db/queries/source'
import type { Upload } from '@/lib/http/read-upload'
import type { SourceView } from '@/lib/protocol/source'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { notFound, ServiceError } from '../errors'
import { checkFile } from './check-file'
import { isBusy } from './update'
import { toSource } from './view'

/**
 * Imports a source again: a page is fetched, a file read anew, or another version of it where `upload` brings one. Its
 * documents change all at once when everything is read; until then, and when it fails, the old ones stay.
 */
export async function syncSource(
  ctx: ServiceContext,
  id: string,
  upload?: Upload,
): Promise<SourceView> {
  authorize(ctx, 'knowledge:write')
  const { deps, workspaceId } = ctx
  const current = await findSource(deps.db, workspaceId, id)
  if (!current) throw notFound('Source')
  const replacement = upload && newVersion(current.kind, upload)
  const file = replacement && (await deps.files.save(replacement.bytes))
  try {
    const row = await deps.db.$transaction(async (tx) => {
      const change = { ...QUEUED, ...(file && { file, name: replacement.name }) }
      if (!(await changeIdleSource(tx, workspaceId, id, change))) throw isBusy()
      const after = await findSource(tx, workspaceId, id)
      if (!after) throw notFound('Source')
      await recordChange(tx, ctx, {
        action: 'source.synced',
        id,
        name: after.name,
        before: null,
        after: { ...(file && { file: after.name }) },
      })
      return after
    })
    if (file && current.file) await deps.files.remove(current.file)
    const source = toSource(row)
    deps.publish.sourceChanged(workspaceId, source)
    deps.imports.wake()
    return source
  } catch (error) {
    if (file) await deps.files.remove(file)
    throw error
  }
}

function newVersion(kind: string, { files }: Upload) {
  const [file] = files
  const refuse = (text: string) =>
    new ServiceError('invalid_input', text, { fields: { file: [text] } })
  if (!file || files.length > 1) throw refuse('one file is wanted')
  if (kind === 'url') throw refuse('a page is fetched, not uploaded')
  const checked = checkFile(file)
  if (checked.kind !== kind) throw refuse('a table takes the place of a table alone')
  return checked
}
