import { mails } from '@/lib/http/endpoints/records'
import { route } from '@/lib/http/route'
import { listMails } from '@/lib/services/mail/list'

export const GET = route(mails.list, ({ ctx, query }) => listMails(ctx, query))
