import { rules } from '@/lib/http/endpoints/rules'
import { route } from '@/lib/http/route'
import { deleteRule } from '@/lib/services/rule/delete'
import { getRule } from '@/lib/services/rule/get'
import { updateRule } from '@/lib/services/rule/update'

export const GET = route(rules.get, ({ ctx, params }) => getRule(ctx, params.id))
export const PATCH = route(rules.update, ({ ctx, params, body }) =>
  updateRule(ctx, params.id, body),
)
export const DELETE = route(rules.delete, ({ ctx, params }) => deleteRule(ctx, params.id))
