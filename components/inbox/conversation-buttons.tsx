'use client'

import { Bot, Check, Hand, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSession } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { Tooltip } from '@/components/ui/tooltip'
import type { ConversationDetail } from '@/lib/protocol/agent-message'
import type { ConversationActions } from './use-conversation-actions'

interface ConversationButtonsProps {
  conversation: ConversationDetail
  actions: ConversationActions
  streaming: boolean
}

/** What is most likely to be done next. The slots stay, so that focus does when their words change. */
export function ConversationButtons(props: ConversationButtonsProps) {
  const { conversation, actions, streaming } = props
  const t = useTranslations('conversation.actions')
  const { user } = useSession()
  const { status, assignee } = conversation
  const resolved = status === 'resolved'
  const mine = assignee?.id === user.id
  const claimable = !assignee && !resolved
  const withAssistant = status === 'assistant'
  return (
    <div className="flex items-center gap-1.5">
      {(claimable || (mine && !resolved)) && (
        <Tooltip
          label={
            claimable ? (streaming ? t('stopsAnswer') : t('youAnswer')) : t('assistantAnswers')
          }
          shortcut={claimable ? 'c' : undefined}
        >
          <Button
            size="sm"
            variant={claimable ? 'primary' : 'secondary'}
            busy={actions.busy === 'claim' || actions.busy === 'handback'}
            onClick={() => void actions.act(claimable ? 'claim' : 'handback')}
          >
            {claimable ? (
              <Hand className="size-3.5" aria-hidden />
            ) : (
              <Bot className="size-3.5" aria-hidden />
            )}
            {t(claimable ? (withAssistant ? 'takeOver' : 'claim') : 'handback')}
          </Button>
        </Tooltip>
      )}
      <Tooltip label={t(resolved ? 'reopen' : 'resolve')} shortcut="e">
        <Button
          size="sm"
          variant={mine && !resolved ? 'primary' : 'secondary'}
          aria-label={t(resolved ? 'reopen' : 'resolve')}
          busy={actions.busy === 'resolve' || actions.busy === 'reopen'}
          onClick={() => void actions.act(resolved ? 'reopen' : 'resolve')}
        >
          {resolved ? (
            <RotateCcw className="size-3.5" aria-hidden />
          ) : (
            <Check className="size-3.5" aria-hidden />
          )}
          <span>{t(resolved ? 'reopen' : 'resolve')}</span>
        </Button>
      </Tooltip>
    </div>
  )
}
