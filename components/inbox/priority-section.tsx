'use client'

import { ChevronDown, Flag } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu, MenuChoices } from '@/components/ui/menu'
import type { ConversationDetail } from '@/lib/protocol/agent-message'
import type { Priority } from '@/lib/protocol/conversation'
import { Section } from './section'
import type { ConversationActions } from './use-conversation-actions'

const CHOICES: { value: Priority; label: string }[] = [
  { value: 'urgent', label: 'Urgent' },
  { value: 'high', label: 'High' },
  { value: 'normal', label: 'Normal' },
  { value: 'low', label: 'Low' },
]

interface PrioritySectionProps {
  conversation: ConversationDetail
  actions: ConversationActions
}

export function PrioritySection({ conversation, actions }: PrioritySectionProps) {
  const { priority } = conversation
  const strong = priority === 'high' || priority === 'urgent'
  return (
    <Section title="Priority">
      <Menu
        trigger={
          <Button size="sm" className="justify-start self-start">
            <Flag
              className={strong ? 'size-3.5 fill-breach text-breach' : 'size-3.5 text-n10'}
              aria-hidden
            />
            {CHOICES.find(({ value }) => value === priority)?.label}
            <ChevronDown className="size-3.5 text-n10" aria-hidden />
          </Button>
        }
      >
        <MenuChoices
          label="Priority"
          value={priority}
          options={CHOICES}
          onChange={(chosen) => void actions.update({ priority: chosen })}
        />
      </Menu>
    </Section>
  )
}
