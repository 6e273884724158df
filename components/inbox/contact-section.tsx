'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useContactName } from '@/components/providers/use-contact-name'
import { Avatar } from '@/components/ui/avatar'
import { TimeAgo } from '@/components/ui/time-ago'
import { localeName } from '@/lib/client/locale-name'
import { safeUrl } from '@/lib/client/safe-url'
import { shortUrl } from '@/lib/client/short-url'
import type { ConversationDetail } from '@/lib/protocol/agent-message'
import { Section } from './section'

export function ContactSection({ conversation }: { conversation: ConversationDetail }) {
  const { contact, page, widget } = conversation
  const t = useTranslations('conversation.contact')
  const reader = useLocale()
  const name = useContactName()(contact)
  const traits = Object.entries(contact.traits)
  return (
    <Section title={t('title')}>
      <div className="flex items-center gap-3 pb-1">
        <Avatar id={contact.id} name={name} />
        <div className="min-w-0 text-13">
          <p className="font-medium [overflow-wrap:anywhere]">{name}</p>
          {contact.email && contact.email !== name && (
            <a
              href={`mailto:${contact.email}`}
              className="block truncate text-n10 hover:text-n12 hover:underline"
              title={contact.email}
            >
              {contact.email}
            </a>
          )}
        </div>
      </div>
      <dl className="flex flex-col gap-2 text-13">
        {contact.externalId && <Fact label={t('id')}>{contact.externalId}</Fact>}
        {contact.locale && <Fact label={t('language')}>{localeName(contact.locale, reader)}</Fact>}
        {page?.url && (
          <Fact label={t('page')}>
            <PageLink url={page.url} title={page.title} />
          </Fact>
        )}
        <Fact label={t('widget')}>{widget.name}</Fact>
        <Fact label={t('firstSeen')}>
          <TimeAgo iso={contact.createdAt} />
        </Fact>
        {traits.map(([trait, value]) => (
          <Fact key={trait} label={trait}>
            {typeof value === 'string' ? value : JSON.stringify(value)}
          </Fact>
        ))}
      </dl>
    </Section>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-3">
      <dt className="truncate text-n10" title={label}>
        {label}
      </dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </div>
  )
}

function PageLink({ url, title }: { url: string; title: string | undefined }) {
  const safe = safeUrl(url)
  const text = title || shortUrl(url)
  if (!safe) return text
  return (
    <a
      href={safe}
      target="_blank"
      rel="noopener noreferrer"
      title={url}
      className="text-accent-text hover:underline"
    >
      {text}
    </a>
  )
}
