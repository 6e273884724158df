'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useApi } from '@/components/providers/console-context'
import { useContactName } from '@/components/providers/use-contact-name'
import { Avatar } from '@/components/ui/avatar'
import { TimeAgo } from '@/components/ui/time-ago'
import { deviceName } from '@/lib/client/device-name'
import { contactQuery } from '@/lib/client/inbox-queries'
import { localeName } from '@/lib/client/locale-name'
import { safeUrl } from '@/lib/client/safe-url'
import { shortUrl } from '@/lib/client/short-url'
import type { ConversationDetail } from '@/lib/protocol/agent-message'
import { ContactMenu } from './contact-menu'
import { Section } from './section'

/** Who one talks to: identity, page, device, and what the site or a colleague has said of them. */
export function ContactSection({ conversation }: { conversation: ConversationDetail }) {
  const t = useTranslations('conversation.contact')
  const reader = useLocale()
  const { contact, page, widget } = conversation
  const full = useQuery(contactQuery(useApi(), contact.id))
  const nameOf = useContactName()
  const erased = full.data?.erased ?? false
  const name = erased ? t('erasedContact') : nameOf(contact)
  const device = page?.userAgent && deviceName(page.userAgent)
  return (
    <Section title={t('title')}>
      <div className="flex items-center gap-3 pb-1">
        <Avatar id={contact.id} name={name} />
        <div className="min-w-0 flex-1 text-13">
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
        {full.data && !erased && <ContactMenu contact={full.data} name={name} />}
      </div>
      {erased && <p className="text-13 text-n10">{t('erasedText')}</p>}
      <dl className="flex flex-col gap-2 text-13">
        {contact.externalId && <Fact label={t('id')}>{contact.externalId}</Fact>}
        {contact.locale && <Fact label={t('language')}>{localeName(contact.locale, reader)}</Fact>}
        {page?.url && (
          <Fact label={t('page')}>
            <PageLink url={page.url} title={page.title} />
          </Fact>
        )}
        {device && (
          <Fact label={t('device')}>
            <span title={page?.userAgent}>{device}</span>
          </Fact>
        )}
        <Fact label={t('widget')}>{widget.name}</Fact>
        <Fact label={t('firstSeen')}>
          <TimeAgo iso={contact.createdAt} />
        </Fact>
        {full.data && (
          <Fact label={t('lastSeen')}>
            <TimeAgo iso={full.data.lastSeenAt} />
          </Fact>
        )}
        {Object.entries(contact.traits).map(([trait, value]) => (
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
