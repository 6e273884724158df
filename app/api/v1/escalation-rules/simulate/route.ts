import { rules } from '@/lib/http/endpoints/rules'
import { route } from '@/lib/http/route'
import { simulateRules } from '@/lib/services/rule/simulate'

export const POST = route(rules.simulate, ({ ctx, body }) => simulateRules(ctx, body))
