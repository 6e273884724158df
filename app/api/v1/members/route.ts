import { members } from '@/lib/http/endpoints/members'
import { route } from '@/lib/http/route'
import { listMembers } from '@/lib/services/member/list'

export const GET = route(members.list, ({ ctx, query }) => listMembers(ctx, query))
