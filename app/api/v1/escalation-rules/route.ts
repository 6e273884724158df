import { rules } from '@/lib/http/endpoints/rules'
import { route } from '@/lib/http/route'
import { createRule } from '@/lib/services/rule/create'
import { listRules } from '@/lib/services/rule/list'

export const GET = route(rules.list, ({ ctx, query }) => listRules(ctx, query))
export const POST = route(rules.create, ({ ctx, body }) => createRule(ctx, body))
