import { members } from '@/lib/http/endpoints/members'
import { route } from '@/lib/http/route'
import { makeResetLink } from '@/lib/services/member/make-reset-link'

export const POST = route(members.resetLink, ({ ctx, params }) => makeResetLink(ctx, params.id))
