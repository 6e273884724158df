import { cannedResponses } from '@/lib/http/endpoints/canned-responses'
import { route } from '@/lib/http/route'
import { deleteCannedResponse } from '@/lib/services/canned-response/delete'
import { getCannedResponse } from '@/lib/services/canned-response/get'
import { updateCannedResponse } from '@/lib/services/canned-response/update'

export const GET = route(cannedResponses.get, ({ ctx, params }) =>
  getCannedResponse(ctx, params.id),
)
export const PATCH = route(cannedResponses.update, ({ ctx, params, body }) =>
  updateCannedResponse(ctx, params.id, body),
)
export const DELETE = route(cannedResponses.delete, ({ ctx, params }) =>
  deleteCannedResponse(ctx, params.id),
)
