import { invitations } from '@/lib/http/endpoints/members'
import { localeOf } from '@/lib/http/request-locale'
import { route } from '@/lib/http/route'
import { createInvitation } from '@/lib/services/invitation/create'
import { listInvitations } from '@/lib/services/invitation/list'

export const GET = route(invitations.list, ({ ctx, query }) => listInvitations(ctx, query))
export const POST = route(invitations.create, ({ ctx, body, request }) =>
  createInvitation(ctx, body, localeOf(request.headers)),
)
