import { authorize } from '@/lib/auth/permissions'
import { findAttachment } from '@/lib/db/queries/attachment'
import type { Attachment } from '@/lib/protocol/message'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { senderOf } from './uploader'
import { toAttachment } from './view'

/** A file that was sent, or one's own upload, with a fresh address. Throws `not_found`. */
export async function getAttachment(ctx: ServiceContext, id: string): Promise<Attachment> {
  authorize(ctx, 'conversations:read')
  const found = await findAttachment(ctx.deps.db, ctx.workspaceId, id)
  if (!found || (found.messageId === null && found.uploaderId !== senderOf(ctx))) {
    throw notFound('Attachment')
  }
  return toAttachment(found, ctx.workspaceId, ctx.deps.fileLinks)
}
