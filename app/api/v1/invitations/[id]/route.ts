import { invitations } from '@/lib/http/endpoints/members'
import { route } from '@/lib/http/route'
import { deleteInvitation } from '@/lib/services/invitation/delete'
import { openInvitation } from '@/lib/services/invitation/open'

/** Whoever was invited holds a token instead of the id that members know. */
export const GET = route(invitations.open, ({ deps, params }) => openInvitation(deps, params.id))
export const DELETE = route(invitations.delete, ({ ctx, params }) =>
  deleteInvitation(ctx, params.id),
)
