import { authorize } from '@/lib/auth/permissions'
import { insertAttachment } from '@/lib/db/queries/attachment'
import { MAX_ATTACHMENT_BYTES } from '@/lib/protocol/attachment'
import { newId } from '@/lib/protocol/ids'
import type { Attachment } from '@/lib/protocol/message'
import { fittingName, sniffType } from '@/lib/storage/sniff-type'
import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'
import { senderOf } from './uploader'
import { toAttachment } from './view'

interface UploadedFile {
  /** What somebody called it. */
  name: string
  bytes: Uint8Array
}

/**
 * Keeps a file that its uploader may send with one message. Visitors need no permission: a file is nobody else's until it is sent.
 * Errors: `too_large`, `invalid_input` (empty, or of a type that cannot be sent).
 */
export async function uploadAttachment(
  ctx: ServiceContext,
  { name, bytes }: UploadedFile,
): Promise<Attachment> {
  if (ctx.actor.type !== 'visitor') authorize(ctx, 'conversations:write')
  if (bytes.byteLength > MAX_ATTACHMENT_BYTES) {
    throw new ServiceError('too_large', 'A file may have 10 MB at most')
  }
  if (bytes.byteLength === 0) throw refused('The file is empty')
  const type = sniffType(bytes, name)
  if (!type) throw refused('Send an image, a PDF, a text, a CSV file or an Office document')

  const { db, files, fileLinks } = ctx.deps
  const attachment = {
    id: newId('attachment'),
    name: fittingName(name, type),
    type,
    bytes: bytes.byteLength,
  }
  const file = await files.save(bytes)
  await insertAttachment(db, ctx.workspaceId, {
    ...attachment,
    uploaderId: senderOf(ctx),
    file,
  }).catch(async (error) => {
    await files.remove(file)
    throw error
  })
  return toAttachment(attachment, ctx.workspaceId, fileLinks)
}

const refused = (text: string) =>
  new ServiceError('invalid_input', text, { fields: { file: [text] } })
