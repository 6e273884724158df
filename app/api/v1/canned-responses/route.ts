import { cannedResponses } from '@/lib/http/endpoints/canned-responses'
import { route } from '@/lib/http/route'
import { createCannedResponse } from '@/lib/services/canned-response/create'
import { listCannedResponses } from '@/lib/services/canned-response/list'

export const GET = route(cannedResponses.list, ({ ctx, query }) => listCannedResponses(ctx, query))
export const POST = route(cannedResponses.create, ({ ctx, body }) =>
  createCannedResponse(ctx, body),
)
