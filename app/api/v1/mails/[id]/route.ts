import { mails } from '@/lib/http/endpoints/records'
import { route } from '@/lib/http/route'
import { getMail } from '@/lib/services/mail/get'

export const GET = route(mails.get, ({ ctx, params }) => getMail(ctx, params.id))
