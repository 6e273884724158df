'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { updateNode } from '@/lib/client/rules/edit-tree'
import { placeOf } from '@/lib/client/rules/rule-faults'
import type { DraftCondition, LeafNode } from '@/lib/client/rules/rule-tree'
import { CONDITION_STAGES } from '@/lib/protocol/escalation-rule'
import { ConditionFields } from './condition-fields'
import { useRuleEditor } from './editor-context'
import { NodeButtons } from './node-buttons'
import { NodeErrors } from './node-errors'

/** One condition: what it is about, and what it takes. */
export function ConditionRow({ node }: { node: LeafNode }) {
  const t = useTranslations('rules.editor')
  const { draft, edit, set, errorAt, disabled } = useRuleEditor()
  const { key, condition } = node
  const { type } = condition
  const name = t(`type.${type}`)
  const [later] = CONDITION_STAGES[type]
  const isEarly = !CONDITION_STAGES[type].includes(draft.stage)
  return (
    <div
      data-node={key}
      className="flex flex-col gap-3 rounded-md border border-n6 bg-raised px-3 pt-2 pb-3"
    >
      <div className="flex min-h-7 items-center gap-2">
        <h3 className="min-w-0 text-13 font-medium">{name}</h3>
        <NodeButtons node={node} name={name} />
      </div>
      <div data-fields className="flex flex-col gap-3">
        <ConditionFields
          condition={condition}
          disabled={disabled}
          errorAt={(field) => errorAt(placeOf(key, field))}
          onChange={(change) =>
            edit((root) =>
              updateNode(root, key, () => ({
                key,
                // The fields of a type change, never the type.
                condition: { ...condition, ...change } as DraftCondition,
              })),
            )
          }
        />
      </div>
      <NodeErrors places={['type', 'depth'].map((field) => placeOf(key, field))} />
      {isEarly && later && !disabled && (
        <div>
          <Button size="sm" onClick={() => set('stage', later)}>
            {t('lookLater', { stage: t(`stageInline.${later}`) })}
          </Button>
        </div>
      )}
    </div>
  )
}
