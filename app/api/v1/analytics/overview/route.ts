import { analytics } from '@/lib/http/endpoints/analytics'
import { route } from '@/lib/http/route'
import { getOverview } from '@/lib/services/analytics/get-overview'

export const GET = route(analytics.overview, ({ ctx, query }) => getOverview(ctx, query))
