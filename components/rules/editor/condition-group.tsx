'use client'

import { useTranslations } from 'next-intl'
import { Choice } from '@/components/ui/choice'
import { updateNode } from '@/lib/client/rules/edit-tree'
import { placeOf } from '@/lib/client/rules/rule-faults'
import { GROUP_KINDS, type GroupNode, isGroup } from '@/lib/client/rules/rule-tree'
import { AddCondition } from './add-condition'
import { ConditionRow } from './condition-row'
import { useRuleEditor } from './editor-context'
import { NodeButtons } from './node-buttons'
import { NodeErrors } from './node-errors'

interface ConditionGroupProps {
  node: GroupNode
  isRoot?: boolean
}

/** Conditions of which all, any or none must hold; groups stand inside of groups. */
export function ConditionGroup({ node, isRoot = false }: ConditionGroupProps) {
  const t = useTranslations('rules.editor')
  const { edit, disabled } = useRuleEditor()
  const name = t(`groupName.${node.group}`)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in the row of its buttons
    <div
      role="group"
      aria-label={name}
      data-node={node.key}
      className={isRoot ? 'flex flex-col gap-2' : 'flex flex-col gap-2 border-l-2 border-n7 pl-3'}
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Choice
          label={t('group.label')}
          value={node.group}
          disabled={disabled}
          options={GROUP_KINDS.map((value) => ({ value, label: t(`group.${value}`) }))}
          onChange={(group) =>
            edit((root) => updateNode(root, node.key, (old) => ({ ...old, group }) as GroupNode))
          }
        />
        {!isRoot && <NodeButtons node={node} name={name} />}
      </div>
      {node.members.length > 0 && (
        <ul className="flex flex-col gap-2">
          {node.members.map((member, index) => (
            <li key={member.key} className="flex flex-col gap-2">
              {index > 0 && (
                <span aria-hidden className="-my-1 pl-3 text-12 text-n10">
                  {t(`between.${node.group}`)}
                </span>
              )}
              {isGroup(member) ? <ConditionGroup node={member} /> : <ConditionRow node={member} />}
            </li>
          ))}
        </ul>
      )}
      <NodeErrors places={['members', 'depth', 'type'].map((field) => placeOf(node.key, field))} />
      {!disabled && <AddCondition groupKey={node.key} />}
    </div>
  )
}
