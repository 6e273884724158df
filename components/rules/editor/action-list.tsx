'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { useNotify } from '@/components/ui/toast'
import { placeOf } from '@/lib/client/rules/rule-faults'
import { type ActionItem, type ActionType, newAction } from '@/lib/client/rules/rule-form'
import { RULE_LIMITS } from '@/lib/protocol/escalation-limits'
import { ACTION_TYPES } from '@/lib/protocol/escalation-rule'
import { ActionFields } from './action-fields'
import { firstField, useRuleEditor } from './editor-context'
import { NodeErrors } from './node-errors'

/** What happens where the rule fires, in this order. */
export function ActionList() {
  const t = useTranslations('rules.editor')
  const reader = useLocale()
  const { draft, set, disabled, newKey } = useRuleEditor()
  const { actions } = draft
  // Said twice makes sense; handed over twice does not.
  const offered = ACTION_TYPES.filter(
    (type) => type === 'send_message' || !actions.some(({ action }) => action.type === type),
  )
  function add(type: ActionType) {
    const key = newKey()
    const added = { key, action: newAction(type, reader) }
    set('actions', [...actions, added], firstField(key))
  }

  return (
    <div className="flex flex-col gap-2">
      {actions.length > 0 && (
        <ul className="flex flex-col gap-2">
          {actions.map((item) => (
            <ActionRow key={item.key} item={item} />
          ))}
        </ul>
      )}
      <NodeErrors places={['actions']} />
      {!disabled && actions.length < RULE_LIMITS.actions && (
        <div>
          <Menu
            movesFocus
            trigger={
              <Button size="sm" variant="ghost" data-add-action>
                <Plus className="size-4" aria-hidden />
                {t('addAction')}
              </Button>
            }
          >
            {offered.map((type) => (
              <MenuItem key={type} onClick={() => add(type)}>
                {t(`action.${type}`)}
              </MenuItem>
            ))}
          </Menu>
        </div>
      )}
    </div>
  )
}

function ActionRow({ item }: { item: ActionItem }) {
  const t = useTranslations('rules.editor')
  const common = useTranslations('common')
  const notify = useNotify()
  const { draft, set, errorAt, disabled } = useRuleEditor()
  const { key, action } = item
  const name = t(`action.${action.type}`)

  function remove() {
    const rest = draft.actions.filter((other) => other.key !== key)
    set('actions', rest, ['[data-add-action]'])
    notify({
      title: t('removed', { name }),
      action: { label: common('undo'), run: () => set('actions', draft.actions) },
    })
  }
  return (
    <li
      data-node={key}
      className="flex flex-col gap-3 rounded-md border border-n6 bg-raised px-3 pt-2 pb-3"
    >
      <div className="flex min-h-7 items-center gap-2">
        <h3 className="min-w-0 flex-1 text-13 font-medium">{name}</h3>
        {!disabled && <IconButton icon={Trash2} label={t('remove', { name })} onClick={remove} />}
      </div>
      <div data-fields className="flex flex-col gap-3">
        <ActionFields
          action={action}
          disabled={disabled}
          errorAt={(field) => errorAt(placeOf(key, field))}
          onChange={(changed) =>
            set(
              'actions',
              draft.actions.map((other) => (other.key === key ? { key, action: changed } : other)),
            )
          }
        />
      </div>
      <NodeErrors places={[placeOf(key, '')]} />
    </li>
  )
}
