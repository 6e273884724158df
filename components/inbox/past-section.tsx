'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useApi } from '@/components/providers/console-context'
import { TimeAgo } from '@/components/ui/time-ago'
import { contactQuery } from '@/lib/client/inbox-queries'
import type { ConversationDetail } from '@/lib/protocol/agent-message'
import { Section } from './section'
import { inboxPath, useInboxLocation } from './use-inbox-location'

const SHOWN = 10

/** What else this person has asked. */
export function PastSection({ conversation }: { conversation: ConversationDetail }) {
  const t = useTranslations('conversation')
  const { location, go } = useInboxLocation()
  const { data } = useQuery(contactQuery(useApi(), conversation.contact.id))
  const others = (data?.conversations ?? []).filter(({ id }) => id !== conversation.id)
  if (!data || others.length === 0) return null
  return (
    <Section title={t('contact.past')}>
      <ul className="-mx-2 flex flex-col gap-px">
        {others.slice(0, SHOWN).map(({ id, subject, preview, status, updatedAt }) => (
          <li key={id}>
            <a
              href={inboxPath({ ...location, conversationId: id, details: false })}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                go({ conversationId: id, details: false })
              }}
              className="flex flex-col rounded-sm px-2 py-1.5 text-13 transition-colors duration-120 hover:bg-n3"
            >
              <span className="truncate" title={subject || preview}>
                {subject || preview || t('contact.noSubject')}
              </span>
              <span className="flex gap-1.5 text-12 text-n10">
                {t(`status.${status}`)}
                <span aria-hidden>·</span>
                <TimeAgo iso={updatedAt} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
