'use client'

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Switch } from '@/components/ui/switch'
import { type DescribeContext, describeRule } from '@/lib/client/rules/describe-rule'
import type { RuleView } from '@/lib/protocol/http-views'
import { useRuleChanges } from './use-rules'

interface RuleRowProps {
  rule: RuleView
  index: number
  /** All of them, in their order. */
  rules: readonly RuleView[]
  context: DescribeContext
  disabled: boolean
}

export function RuleRow({ rule, index, rules, context, disabled }: RuleRowProps) {
  const t = useTranslations('rules')
  const common = useTranslations('common')
  const { toggle, move, remove } = useRuleChanges()
  const [asks, setAsks] = useState(false)
  const { name, enabled, stage } = rule
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:flex-nowrap">
      <span aria-hidden className="w-5 shrink-0 text-right text-13 text-n10 tabular-nums">
        {index + 1}
      </span>
      <div className="min-w-0 flex-1 basis-60">
        <h2 className="flex flex-wrap items-center gap-x-2 gap-y-1 text-14 font-medium [overflow-wrap:anywhere]">
          {name}
          <Badge>{t(`stage.${stage}`)}</Badge>
        </h2>
        <p className="pt-0.5 text-13 text-n11 [overflow-wrap:anywhere]">
          {describeRule(rule, context)}
        </p>
      </div>
      <div className="ml-auto flex shrink-0 items-center gap-1">
        {!disabled && (
          <>
            <IconButton
              icon={ArrowUp}
              label={t('list.moveUp', { name })}
              // Without the focus a second step would have to be looked for.
              aria-disabled={index === 0}
              onClick={() => void move(rules, index, index - 1)}
            />
            <IconButton
              icon={ArrowDown}
              label={t('list.moveDown', { name })}
              aria-disabled={index === rules.length - 1}
              onClick={() => void move(rules, index, index + 1)}
            />
            <IconButton
              icon={Trash2}
              label={t('list.delete', { name })}
              onClick={() => setAsks(true)}
            />
          </>
        )}
        <span className="pl-2">
          <Switch
            label={t('list.isOn', { name })}
            checked={enabled}
            disabled={disabled}
            onChange={(on) => void toggle(rule, on)}
          />
        </span>
      </div>
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        title={t('list.deleteTitle', { name })}
        text={t('list.deleteText')}
        action={common('delete')}
        onConfirm={() => {
          setAsks(false)
          void remove(rule)
        }}
      />
    </li>
  )
}
