'use client'

import { ListPlus, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Menu, MenuGroup, MenuItem } from '@/components/ui/menu'
import { addNode } from '@/lib/client/rules/edit-tree'
import { newCondition } from '@/lib/client/rules/rule-form'
import type { ConditionType } from '@/lib/client/rules/rule-tree'
import { firstField, inNode, useRuleEditor } from './editor-context'

const TOPICS = [
  ['said', ['asks_for_person', 'keyword', 'pattern', 'language']],
  ['visitor', ['visitor_attribute', 'page']],
  ['course', ['turn_count', 'unanswered_turns', 'low_score', 'model_failure']],
] as const satisfies readonly (readonly [string, readonly ConditionType[]])[]

/** The end of a group: one more condition, or a group inside of it. */
export function AddCondition({ groupKey }: { groupKey: string }) {
  const t = useTranslations('rules.editor')
  const { edit, newKey } = useRuleEditor()

  function addType(type: ConditionType) {
    const key = newKey()
    const node = { key, condition: newCondition(type) }
    edit((root) => addNode(root, groupKey, node), firstField(key))
  }
  function addGroup() {
    const key = newKey()
    const node = { key, group: 'any' as const, members: [] }
    edit((root) => addNode(root, groupKey, node), inNode(key, '[data-add]'))
  }
  return (
    <div className="flex flex-wrap gap-1">
      <Menu
        movesFocus
        trigger={
          <Button size="sm" variant="ghost" data-add>
            <Plus className="size-4" aria-hidden />
            {t('addCondition')}
          </Button>
        }
      >
        {TOPICS.map(([topic, types]) => (
          <MenuGroup key={topic} label={t(`topic.${topic}`)}>
            {types.map((type) => (
              <MenuItem key={type} onClick={() => addType(type)}>
                {t(`type.${type}`)}
              </MenuItem>
            ))}
          </MenuGroup>
        ))}
      </Menu>
      <Button size="sm" variant="ghost" onClick={addGroup}>
        <ListPlus className="size-4" aria-hidden />
        {t('addGroup')}
      </Button>
    </div>
  )
}
