'use client'

import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '@/components/ui/icon-button'
import { cx } from '@/lib/client/class-names'
import type { ConversationDetail } from '@/lib/protocol/agent-message'
import { ContactSection } from './contact-section'
import { EscalationSection } from './escalation-section'
import { PastSection } from './past-section'
import { RatingSection } from './rating-section'
import { TagsSection } from './tags-section'
import type { ConversationActions } from './use-conversation-actions'

interface DetailsPaneProps {
  conversation: ConversationDetail
  actions: ConversationActions
  onClose: () => void
  className?: string
}

/** Who this is, why it came to a person, how it is filed. */
export function DetailsPane({ conversation, actions, onClose, className }: DetailsPaneProps) {
  const t = useTranslations('conversation')
  return (
    <aside aria-label={t('details')} className={cx('min-h-0 flex-col', className)}>
      <header className="flex h-14 shrink-0 items-center gap-1.5 border-b border-n6 px-3 xl:hidden">
        <IconButton
          icon={ArrowLeft}
          label={t('backToConversation')}
          onClick={onClose}
          className="size-8"
        />
        <h2 className="text-14 font-semibold">{t('details')}</h2>
      </header>
      <div className="scroll-quiet flex min-h-0 flex-1 flex-col divide-y divide-n6 overflow-y-auto">
        <EscalationSection escalations={conversation.escalations} />
        <ContactSection conversation={conversation} />
        <TagsSection conversation={conversation} actions={actions} />
        <RatingSection rating={conversation.rating} />
        <PastSection conversation={conversation} />
      </div>
    </aside>
  )
}
