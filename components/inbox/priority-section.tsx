'use client'

import { ChevronDown, Flag } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Menu, MenuChoices } from '@/components/ui/menu'
import type { ConversationDetail } from '@/lib/protocol/agent-message'
import type { Priority } from '@/lib/protocol/conversation'
import { Section } from './section'
import type { ConversationActions } from './use-conversation-actions'

const CHOICES: readonly Priority[] = ['urgent', 'high', 'normal', 'low']

interface PrioritySectionProps {
  conversation: ConversationDetail
  actions: ConversationActions
}

export function PrioritySection({ conversation, actions }: PrioritySectionProps) {
  const t = useTranslations('conversation.priority')
  const { priority } = conversation
  const strong = priority === 'high' || priority === 'urgent'
  return (
    <Section title={t('title')}>
      <Menu
        trigger={
          <Button size="sm" className="justify-start self-start">
            <Flag
              className={strong ? 'size-3.5 fill-breach text-breach' : 'size-3.5 text-n10'}
              aria-hidden
            />
            {t(priority)}
            <ChevronDown className="size-3.5 text-n10" aria-hidden />
          </Button>
        }
      >
        <MenuChoices
          label={t('title')}
          value={priority}
          options={CHOICES.map((value) => ({ value, label: t(value) }))}
          onChange={(chosen) => void actions.update({ priority: chosen })}
        />
      </Menu>
    </Section>
  )
}
