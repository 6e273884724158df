'use client'

import { AlarmClock, Tag, UserRoundPlus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type ComponentProps, lazy, type ReactElement, Suspense, useState } from 'react'
import { useAgents } from '@/components/providers/agents-provider'
import { iconButtonClass } from '@/components/ui/icon-button'
import { PresenceAvatar } from '@/components/ui/presence-avatar'
import { cx } from '@/lib/client/class-names'
import { shortMoment } from '@/lib/client/format-time'
import type { ConversationDetail } from '@/lib/protocol/agent-message'
import type { ConversationActions } from '../use-conversation-actions'
import { useShortcuts } from '../use-shortcuts'
import { Picker } from './picker'
import { PriorityFlag } from './priority-flag'

const AssignPicker = lazy(() => import('./assign-picker'))
const PriorityPicker = lazy(() => import('./priority-picker'))
const SnoozePicker = lazy(() => import('./snooze-picker'))
const TagPicker = lazy(() => import('./tag-picker'))

type Tool = 'assign' | 'snooze' | 'priority' | 'tags'

interface ConversationToolsProps {
  conversation: ConversationDetail
  actions: ConversationActions
}

/** Who has it, when it comes back, how urgent it is, what it is about. Each has its key. */
export function ConversationTools({ conversation, actions }: ConversationToolsProps) {
  const t = useTranslations('conversation')
  const locale = useLocale()
  const { statusOf } = useAgents()
  const [tool, setTool] = useState<Tool | null>(null)
  const { assignee, priority, tags, snoozedUntil, status } = conversation
  const resolved = status === 'resolved'
  useShortcuts({
    a: () => !resolved && setTool('assign'),
    s: () => !resolved && setTool('snooze'),
    p: () => setTool('priority'),
    t: () => setTool('tags'),
  })

  const picker = (name: Tool, title: string, trigger: ReactElement, content: ReactElement) => (
    <Picker
      open={tool === name}
      onOpenChange={(open) => setTool(open ? name : null)}
      title={title}
      trigger={trigger}
    >
      <Suspense fallback={<div className="h-40" />}>{content}</Suspense>
    </Picker>
  )
  const close = () => setTool(null)
  const until = snoozedUntil && shortMoment(snoozedUntil, locale)

  return (
    <div className="flex items-center gap-0.5">
      {!resolved &&
        picker(
          'assign',
          t('assign.title'),
          <ToolButton
            label={assignee ? t('assign.assigned', { name: assignee.name }) : t('assign.title')}
            shortcut="a"
          >
            {assignee ? (
              <PresenceAvatar
                id={assignee.id}
                name={assignee.name}
                size="xs"
                status={statusOf(assignee.id)}
              />
            ) : (
              <UserRoundPlus className="size-4" aria-hidden />
            )}
          </ToolButton>,
          <AssignPicker
            assigneeId={assignee?.id ?? null}
            onAssign={(agentId) => {
              close()
              if (agentId !== (assignee?.id ?? null)) void actions.assign(agentId)
            }}
          />,
        )}
      {!resolved &&
        picker(
          'snooze',
          t('snooze.title'),
          <ToolButton
            label={until ? t('snooze.snoozed', { time: until }) : t('snooze.button')}
            shortcut="s"
          >
            <AlarmClock className={cx('size-4', until && 'text-waiting-text')} aria-hidden />
          </ToolButton>,
          <SnoozePicker
            snoozed={Boolean(until)}
            onSnooze={(date) => {
              close()
              void actions.snooze(date)
            }}
          />,
        )}
      {picker(
        'priority',
        t('priority.title'),
        <ToolButton label={`${t('priority.title')}: ${t(`priority.${priority}`)}`} shortcut="p">
          <PriorityFlag priority={priority} />
        </ToolButton>,
        <PriorityPicker
          priority={priority}
          onChoose={(chosen) => {
            close()
            if (chosen !== priority) void actions.update({ priority: chosen })
          }}
        />,
      )}
      {picker(
        'tags',
        t('tags.edit'),
        <ToolButton label={t('tags.edit')} shortcut="t">
          <Tag className="size-4" aria-hidden />
        </ToolButton>,
        <TagPicker tags={tags} onChange={(chosen) => void actions.update({ tags: chosen })} />,
      )}
    </div>
  )
}

interface ToolButtonProps extends ComponentProps<'button'> {
  label: string
  shortcut: string
}

function ToolButton({ label, shortcut, children, ...rest }: ToolButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={`${label} (${shortcut})`}
      className={iconButtonClass}
    >
      {children}
    </button>
  )
}
