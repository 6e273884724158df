import { attachments } from '@/lib/http/endpoints/attachments'
import { readFile } from '@/lib/http/read-file'
import { route } from '@/lib/http/route'
import { MAX_ATTACHMENT_BYTES } from '@/lib/protocol/attachment'
import { uploadAttachment } from '@/lib/services/attachment/upload'

export const POST = route(attachments.upload, async ({ ctx, request }) =>
  uploadAttachment(ctx, await readFile(request, MAX_ATTACHMENT_BYTES)),
)
