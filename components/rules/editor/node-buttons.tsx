'use client'

import { ArrowDown, ArrowUp, Copy, Ellipsis, Group, Trash2, Ungroup } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { useNotify } from '@/components/ui/toast'
import {
  canStep,
  duplicateNode,
  removeNode,
  stepNode,
  unwrapGroup,
  wrapNode,
} from '@/lib/client/rules/edit-tree'
import { isGroup, type RuleNode } from '@/lib/client/rules/rule-tree'
import { inNode, useRuleEditor } from './editor-context'

const MORE = '[data-more]'

interface NodeButtonsProps {
  node: RuleNode
  /** The node in a few words. */
  name: string
}

/** What can be done with a condition or a group as a whole. */
export function NodeButtons({ node, name }: NodeButtonsProps) {
  const t = useTranslations('rules.editor')
  const common = useTranslations('common')
  const notify = useNotify()
  const { draft, edit, set, disabled, newKey } = useRuleEditor()
  const { key } = node
  if (disabled) return null

  function move(step: -1 | 1) {
    edit((root) => stepNode(root, key, step), inNode(key, `[data-step="${step}"]`))
  }
  function remove() {
    const before = draft.when
    edit((root) => removeNode(root, key), ['[data-conditions] [data-add]'])
    notify({
      title: t('removed', { name }),
      action: { label: common('undo'), run: () => set('when', before) },
    })
  }
  return (
    <div className="ml-auto flex shrink-0 items-center">
      <IconButton
        icon={ArrowUp}
        label={t('moveUp', { name })}
        data-step={-1}
        aria-disabled={!canStep(draft.when, key, -1)}
        onClick={() => move(-1)}
      />
      <IconButton
        icon={ArrowDown}
        label={t('moveDown', { name })}
        data-step={1}
        aria-disabled={!canStep(draft.when, key, 1)}
        onClick={() => move(1)}
      />
      <Menu
        align="end"
        movesFocus
        trigger={<IconButton icon={Ellipsis} label={t('more', { name })} data-more />}
      >
        <MenuItem
          icon={Copy}
          onClick={() => edit((root) => duplicateNode(root, key, newKey), inNode(key, MORE))}
        >
          {t('duplicate')}
        </MenuItem>
        <MenuItem
          icon={Group}
          onClick={() => edit((root) => wrapNode(root, key, newKey()), inNode(key, MORE))}
        >
          {t('wrap')}
        </MenuItem>
        {isGroup(node) && (
          <MenuItem
            icon={Ungroup}
            onClick={() =>
              edit(
                (root) => unwrapGroup(root, key),
                inNode(node.members[0]?.key ?? 'root', 'button'),
              )
            }
          >
            {t('unwrap')}
          </MenuItem>
        )}
      </Menu>
      <IconButton icon={Trash2} label={t('remove', { name })} onClick={remove} />
    </div>
  )
}
