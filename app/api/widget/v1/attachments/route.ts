import { attachments } from '@/lib/http/endpoints/attachments'
import { readFile } from '@/lib/http/read-file'
import { route } from '@/lib/http/route'
import { MAX_ATTACHMENT_BYTES } from '@/lib/protocol/attachment'
import { uploadAttachment } from '@/lib/services/attachment/upload'

export const POST = route(attachments.uploadAsVisitor, async ({ deps, visitor, request }) => {
  await deps.limits.upload(visitor.contactId, visitor.address)
  const file = await readFile(request, MAX_ATTACHMENT_BYTES)
  return { attachment: await uploadAttachment(visitor.ctx, file) }
})
