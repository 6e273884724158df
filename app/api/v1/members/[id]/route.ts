import { members } from '@/lib/http/endpoints/members'
import { route } from '@/lib/http/route'
import { removeMember } from '@/lib/services/member/remove'
import { updateMember } from '@/lib/services/member/update'

export const PATCH = route(members.update, ({ ctx, params, body }) =>
  updateMember(ctx, params.id, body),
)
export const DELETE = route(members.remove, ({ ctx, params }) => removeMember(ctx, params.id))
