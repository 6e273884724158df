import { rules } from '@/lib/http/endpoints/rules'
import { route } from '@/lib/http/route'
import { orderWorkspaceRules } from '@/lib/services/rule/order'

export const PUT = route(rules.order, async ({ ctx, body }) => ({
  data: await orderWorkspaceRules(ctx, body),
  nextCursor: null,
}))
