import { rules } from '@/lib/http/endpoints/rules'
import { route } from '@/lib/http/route'
import { importRules } from '@/lib/services/rule/import'

export const POST = route(rules.import, async ({ ctx, body }) => ({
  data: await importRules(ctx, body),
  nextCursor: null,
}))
