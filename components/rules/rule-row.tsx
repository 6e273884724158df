'use client'

import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { Link } from '@/components/ui/link'
import { Switch } from '@/components/ui/switch'
import { cx } from '@/lib/client/class-names'
import { type DescribeContext, describeRule } from '@/lib/client/rules/describe-rule'
import type { RuleView } from '@/lib/protocol/http-views'
import { RuleMenu } from './rule-menu'
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
  const { toggle, move } = useRuleChanges()
  const sortable = useSortable({ id: rule.id, disabled })
  const { name, enabled, stage } = rule
  return (
    <li
      ref={sortable.setNodeRef}
      style={{
        transform: CSS.Translate.toString(sortable.transform),
        transition: sortable.transition,
      }}
      className={cx(
        'relative flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3 sm:flex-nowrap sm:items-center',
        sortable.isDragging && 'z-10 rounded-md bg-raised shadow-2',
      )}
    >
      {!disabled && (
        <button
          type="button"
          ref={sortable.setActivatorNodeRef}
          {...sortable.attributes}
          {...sortable.listeners}
          aria-label={t('list.drag', { name })}
          className="-ml-2 flex h-6 w-5 shrink-0 cursor-grab touch-none items-center justify-center rounded-sm text-n9 hover:text-n12 active:cursor-grabbing"
        >
          <GripVertical className="size-4" aria-hidden />
        </button>
      )}
      <span
        aria-hidden
        className="min-w-3 shrink-0 pt-px text-right text-13 max-sm:-ml-2 text-n10 tabular-nums"
      >
        {index + 1}
      </span>
      <div className="min-w-0 flex-1 basis-56">
        <h2 className="flex flex-wrap items-center gap-x-2 gap-y-1 text-14 font-medium [overflow-wrap:anywhere]">
          <Link href={`/rules/${encodeURIComponent(rule.id)}`} className="hover:underline">
            {name}
          </Link>
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
            <RuleMenu rule={rule} />
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
    </li>
  )
}
