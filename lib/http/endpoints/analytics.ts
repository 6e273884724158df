import { analyticsOverview, analyticsQuery } from '@/lib/protocol/analytics'
import { endpoint } from '../endpoint'

export const analytics = {
  overview: endpoint({
    method: 'GET',
    path: '/api/v1/analytics/overview',
    summary:
      'Sum up conversations, answers, hand-overs, ratings, cost and latency of a range of days',
    access: 'conversations:read',
    query: analyticsQuery,
    answer: { kind: 'item', schema: analyticsOverview },
  }),
}
