import type { useTranslations } from 'next-intl'
import type { TimelineEvent } from '@/lib/protocol/message'
import { shortMoment } from './format-time'
import { shortUrl } from './short-url'

type Words = ReturnType<typeof useTranslations<'conversation.event'>>

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** What happened, as one sentence of the timeline. An event of a later version is said to be one. */
export function eventWords(event: TimelineEvent | undefined, t: Words, locale?: string): string {
  if (!event) return t('unknown')
  const name = text(event.name)
  switch (event.type) {
    case 'conversation_started': {
      const url = text(event.url)
      return url ? t('startedOn', { page: shortUrl(url) }) : t('started')
    }
    case 'handoff_requested':
      return handoffWords(text(event.by), name, t)
    case 'handoff_offered':
      return t('offered')
    case 'agent_joined':
      return name ? t('joined', { name }) : t('unknown')
    case 'agent_left':
      return name ? t('left', { name }) : t('theAgentLeft')
    case 'handed_back':
      return name ? t('handedBackBy', { name }) : t('handedBack')
    case 'assigned':
      return assignedWords(text(event.by), name, t)
    case 'resolved':
      return name ? t('resolvedBy', { name }) : t('resolved')
    case 'reopened':
      return name ? t('reopenedBy', { name }) : t('reopened')
    case 'rule_fired':
      return name ? t('ruleFiredNamed', { name }) : t('ruleFired')
    case 'email_collected': {
      const email = text(event.email)
      return email ? t('emailLeftNamed', { email }) : t('emailLeft')
    }
    case 'snoozed':
      return snoozedWords(name, text(event.until), t, locale)
    case 'woken':
      return name ? t('wokenBy', { name }) : t('woken')
    default:
      return t('unknown')
  }
}

function handoffWords(by: string | undefined, name: string | undefined, t: Words): string {
  if (by === 'visitor') return t('visitorAsked')
  if (by === 'assistant') return t('assistantAsked')
  return name ? t('ruleHanded', { name }) : t('handed')
}

function snoozedWords(
  name: string | undefined,
  until: string | undefined,
  t: Words,
  locale?: string,
) {
  if (!name || !until) return t('unknown')
  return t('snoozedBy', { name, time: shortMoment(until, locale) })
}

function assignedWords(by: string | undefined, name: string | undefined, t: Words): string {
  if (!name) return by ? t('unassignedBy', { by }) : t('unassigned')
  return by && by !== name ? t('assignedBy', { by, name }) : t('assigned', { name })
}
