'use client'

import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, buttonClass } from '@/components/ui/button'
import type { StartView } from '@/lib/protocol/start'
import { StepHead } from './step-head'
import { Waiting } from './waiting'

export function MessageStep({ start, onDone }: { start: StartView; onDone: () => void }) {
  const t = useTranslations('start')
  const { widget, conversation } = start
  return (
    <div className="flex flex-col gap-5">
      <StepHead title={t('messageTitle')} text={t('messageText')} />
      {widget && (
        <div>
          <a
            href={`/preview/${widget.key}`}
            target="_blank"
            rel="noreferrer"
            className={buttonClass(conversation ? 'secondary' : 'primary', 'lg')}
          >
            {t('openTest')}
            <ExternalLink className="size-4" aria-hidden />
          </a>
        </div>
      )}
      <Waiting
        isHere={conversation !== null}
        text={conversation ? t('arrived') : t('waitingMessage')}
      />
      {conversation && (
        <blockquote className="appear line-clamp-6 border-l-2 border-live pl-3 text-14 [overflow-wrap:anywhere]">
          {conversation.preview}
        </blockquote>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant={conversation ? 'primary' : 'secondary'} size="lg" onClick={onDone}>
          {t('finish')}
        </Button>
        {conversation && (
          <a
            href={`/inbox?view=all&c=${conversation.id}`}
            className={buttonClass('secondary', 'lg')}
          >
            {t('openConversation')}
          </a>
        )}
      </div>
    </div>
  )
}
