import { attachments } from '@/lib/http/endpoints/attachments'
import { route } from '@/lib/http/route'
import { getAttachment } from '@/lib/services/attachment/get'

export const GET = route(attachments.get, ({ ctx, params }) => getAttachment(ctx, params.id))
