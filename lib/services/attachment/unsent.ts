import { findUnsentAttachments } from '@/lib/db/queries/attachment'
import type { StoredAttachment } from '@/lib/db/queries/rows'
import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'
import { senderOf } from './uploader'

/** The caller's own uploads that were not sent yet, in the order of `ids`. Throws `invalid_input` where one is not. */
export async function requireUnsent(
  ctx: ServiceContext,
  ids: readonly string[] | undefined,
): Promise<StoredAttachment[]> {
  if (!ids?.length) return []
  const wanted = [...new Set(ids)]
  const found = await findUnsentAttachments(ctx.deps.db, ctx.workspaceId, senderOf(ctx), wanted)
  return wanted.map((id) => {
    const one = found.find((attachment) => attachment.id === id)
    if (one) return one
    throw new ServiceError('invalid_input', 'attachmentIds: there is no such attachment', {
      fields: { attachmentIds: ['there is no such attachment, or it was sent already'] },
    })
  })
}
