import type { TimelineEvent } from '@/lib/protocol/message'

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** What happened, as one sentence of the timeline. An event of a later version says its type. */
export function eventWords(event: TimelineEvent | undefined): string {
  if (!event) return 'Something happened'
  const name = text(event.name)
  switch (event.type) {
    case 'conversation_started':
      return text(event.url)
        ? `Conversation started on ${shortUrl(String(event.url))}`
        : 'Conversation started'
    case 'handoff_requested':
      return handoffWords(text(event.by), name)
    case 'handoff_offered':
      return 'The assistant offered to bring in a person'
    case 'agent_joined':
      return `${name ?? 'An agent'} joined`
    case 'agent_left':
      return `${name ?? 'The agent'} released the conversation`
    case 'handed_back':
      return name ? `${name} handed back to the assistant` : 'Handed back to the assistant'
    case 'assigned':
      return assignedWords(event, name)
    case 'resolved':
      return name ? `${name} resolved the conversation` : 'Resolved'
    case 'reopened':
      return name ? `${name} reopened the conversation` : 'Reopened by a new message'
    case 'rule_fired':
      return name ? `Rule “${name}” fired` : 'A rule fired'
    case 'email_collected':
      return text(event.email) ? `Left the e-mail address ${event.email}` : 'Left an e-mail address'
  }
}

function handoffWords(by: string | undefined, name: string | undefined): string {
  if (by === 'visitor') return 'The visitor asked for a person'
  if (by === 'assistant') return 'The assistant asked for a person'
  return name ? `Rule “${name}” handed this to anyone` : 'Handed to anyone'
}

function assignedWords(event: TimelineEvent, name: string | undefined): string {
  const by = text(event.by)
  if (!name) return by ? `${by} removed the assignee` : 'The assignee was removed'
  return by && by !== name ? `${by} assigned this to ${name}` : `Assigned to ${name}`
}

/** An address without scheme and query, for reading. */
export function shortUrl(url: string): string {
  if (!URL.canParse(url)) return url
  const { host, pathname } = new URL(url)
  return `${host}${pathname === '/' ? '' : pathname}`
}
