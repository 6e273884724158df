import { authorize } from '@/lib/auth/permissions'
import { countRules, insertRules, listRules, lockRules } from '@/lib/db/queries/escalation-rule'
import { listWidgetIds } from '@/lib/db/queries/widget'
import type { RuleImport } from '@/lib/escalation/parse-rule'
import { RULE_LIMITS } from '@/lib/protocol/escalation-limits'
import type { RuleView } from '@/lib/protocol/http-views'
import { newId } from '@/lib/protocol/ids'
import { recordChange } from '../audit/record'
import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'
import { toRule } from './view'

/**
 * Adds rules behind those that are there, in their order: all of them or, where one is refused, none. Throws
 * `invalid_input` with the errors of each rule, `conflict` where the workspace would have too many.
 */
export async function importRules(ctx: ServiceContext, { rules }: RuleImport): Promise<RuleView[]> {
  authorize(ctx, 'rules:write')
  const { workspaceId } = ctx
  const { db, config } = ctx.deps
  const rows = await db.$transaction(async (tx) => {
    await lockRules(tx, workspaceId)
    checkWidgets(rules, new Set(await listWidgetIds(tx, workspaceId)))
    const count = await countRules(tx, workspaceId)
    if (count + rules.length > RULE_LIMITS.rules)
      throw new ServiceError('conflict', `A workspace has ${RULE_LIMITS.rules} rules at most`)
    const made = rules.map((rule, index) => ({
      ...rule,
      id: newId('rule'),
      position: count + index + 1,
    }))
    await insertRules(tx, workspaceId, made)
    await recordChange(tx, ctx, {
      action: 'rule.imported',
      id: workspaceId,
      name: 'Imported rules',
      before: null,
      after: { rules: rules.map(({ name }) => name) },
    })
    return listRules(tx, workspaceId, { after: count, take: rules.length })
  })
  config.invalidate(workspaceId)
  return rows.map(toRule)
}

function checkWidgets(rules: RuleImport['rules'], known: ReadonlySet<string>): void {
  const wrong = rules.flatMap(({ widgetIds }, index) =>
    widgetIds.every((id) => known.has(id)) ? [] : [`rules.${index}.widgetIds`],
  )
  if (wrong.length === 0) return
  throw new ServiceError('invalid_input', 'A widget of a rule does not exist', {
    fields: Object.fromEntries(
      wrong.map((field) => [field, ['names a widget that does not exist']]),
    ),
  })
}
