import { authorize } from '@/lib/auth/permissions'
import { asMessageRow } from '@/lib/db/queries/rows'
import type { AgentMessage } from '@/lib/protocol/agent-message'
import type { ServiceContext } from '../context'
import { toAgentMessage } from '../views'
import { getConversation } from './get'

export interface TranscriptFile {
  contentType: string
  name: string
  body: string
}

/** The whole transcript as a file. Withdrawn replies were never seen by anybody and are left out. */
export async function exportConversation(
  ctx: ServiceContext,
  id: string,
  format: 'json' | 'csv' | 'txt',
): Promise<TranscriptFile> {
  authorize(ctx, 'conversations:read')
  const conversation = await getConversation(ctx, id)
  const rows = await ctx.deps.db.message.findMany({
    where: { workspaceId: ctx.workspaceId, conversationId: id, status: { not: 'withdrawn' } },
    orderBy: { seq: 'asc' },
  })
  const messages = rows.map((row) => toAgentMessage(asMessageRow(row), ctx.deps.fileLinks))
  switch (format) {
    case 'json':
      return file(
        id,
        'json',
        'application/json',
        JSON.stringify({ conversation, messages }, null, 2),
      )
    case 'csv':
      return file(id, 'csv', 'text/csv; charset=utf-8', toCsv(messages))
    case 'txt':
      return file(id, 'txt', 'text/plain; charset=utf-8', toText(messages))
  }
}

const file = (id: string, extension: string, contentType: string, body: string) => ({
  contentType,
  name: `${id}.${extension}`,
  body,
})

const COLUMNS = [
  'seq',
  'createdAt',
  'author',
  'authorName',
  'kind',
  'status',
  'text',
  'attachments',
] as const

function toCsv(messages: readonly AgentMessage[]): string {
  const lines = messages.map((message) =>
    COLUMNS.map((column) => cell(contentOf(message, column))).join(','),
  )
  return [COLUMNS.join(','), ...lines, ''].join('\r\n')
}

function contentOf(message: AgentMessage, column: (typeof COLUMNS)[number]) {
  if (column === 'text') return words(message)
  if (column === 'attachments') return message.attachments.map(({ name }) => name).join('; ')
  return message[column]
}

/** RFC 4180; a leading sign that spreadsheets would take for a formula is made harmless. */
function cell(value: string | number | undefined): string {
  const text = String(value ?? '')
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function toText(messages: readonly AgentMessage[]): string {
  return messages
    .map((message) => {
      const who = message.authorName ?? message.author
      const note = message.kind === 'note' ? ' (note)' : ''
      const files = message.attachments.map(({ name }) => `[file: ${name}]\n`).join('')
      return `[${message.createdAt}] ${who}${note}: ${words(message)}\n${files}`
    })
    .join('\n')
}

const words = (message: AgentMessage) =>
  message.event ? [message.event.type, message.event.name].filter(Boolean).join(': ') : message.text
