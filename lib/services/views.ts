import type { FileLinks } from '@/lib/auth/file-links'
import type { ConversationListRow as ListedRow } from '@/lib/db/queries/conversation-columns'
import { AGENT_EVENTS } from '@/lib/db/queries/message'
import type { ConversationRow, MessageRow } from '@/lib/db/queries/rows'
import type {
  AgentMessage,
  ConversationRow as ConversationListRow,
} from '@/lib/protocol/agent-message'
import type { Conversation } from '@/lib/protocol/conversation'
import type { Message } from '@/lib/protocol/message'
import { toAttachment } from './attachment/view'

type Links = Pick<FileLinks, 'url'>

/** A message as visitors see it. Columns that are not named here never leave the server, nor do the names of rules. */
export function toMessage(row: MessageRow, links: Links): Message {
  const shared = toSharedMessage(row, links)
  if (shared.event?.by !== 'rule') return shared
  const { name: _rule, ...event } = shared.event
  return { ...shared, event }
}

function toSharedMessage(row: MessageRow, links: Links): Message {
  return {
    id: row.id,
    conversationId: row.conversationId,
    seq: row.seq,
    rev: row.rev,
    ...(row.clientId !== null && { clientId: row.clientId }),
    author: row.author,
    ...(row.authorName !== null && { authorName: row.authorName }),
    kind: row.kind === 'event' ? 'event' : 'text',
    text: row.text,
    ...(row.event !== null && { event: row.event }),
    status: row.status,
    citations: row.citations.map(({ index, passageId, title, url, quote, start, end }) => ({
      index,
      passageId,
      title,
      ...(url !== undefined && { url }),
      quote,
      start,
      end,
    })),
    attachments: row.attachments.map((one) => toAttachment(one, row.workspaceId, links)),
    ...(row.rating !== null && { rating: row.rating }),
    ...(row.attempt !== null && { attempt: row.attempt }),
    createdAt: row.createdAt.toISOString(),
  }
}

export function toAgentMessage(row: MessageRow, links: Links): AgentMessage {
  return {
    ...toSharedMessage(row, links),
    kind: row.kind,
    ...(row.ratingComment !== null && { ratingComment: row.ratingComment }),
    ...(row.usage !== null && { usage: row.usage }),
    ...(row.costMicros !== null && { cost: row.costMicros / 1_000_000 }),
    ...(row.timings !== null && { timings: row.timings }),
    ...(row.trace !== null && { trace: row.trace }),
  }
}

/** Which rules fired and what was put off is the agents' to know, and so are notes. */
export const isForVisitor = (row: Pick<MessageRow, 'kind' | 'event'>) =>
  row.kind !== 'note' && !(row.event && AGENT_EVENTS.includes(row.event.type))

/** A conversation as its visitor sees it. */
export function toConversation(row: ConversationRow): Conversation {
  return {
    id: row.id,
    status: row.status,
    ...(row.assigneeName !== null && {
      assignee: {
        name: row.assigneeName,
        ...(row.assigneeImage !== null && { avatarUrl: row.assigneeImage }),
      },
    }),
    ...(row.queuePosition !== null && { queuePosition: row.queuePosition }),
    lastSeq: row.lastSeq,
    rev: row.rev,
    unread: row.visitorUnread,
    ...(row.ratingScore !== null && { rating: row.ratingScore }),
    createdAt: row.createdAt.toISOString(),
  }
}

/** A conversation as a row of the inbox. */
export function toConversationListRow(row: ListedRow): ConversationListRow {
  return {
    id: row.id,
    status: row.status,
    subject: row.subject,
    preview: row.preview,
    contact: { id: row.contactId, name: row.contactName, email: row.contactEmail },
    assignee:
      row.assigneeId === null
        ? null
        : { id: row.assigneeId, name: row.assigneeName ?? 'Former member' },
    priority: row.priority,
    tags: row.tags,
    unread: row.agentUnread,
    ...(row.waitingSince !== null && { waitingSince: row.waitingSince.toISOString() }),
    ...(row.snoozedUntil !== null && { snoozedUntil: row.snoozedUntil.toISOString() }),
    lastSeq: row.lastSeq,
    rev: row.rev,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
