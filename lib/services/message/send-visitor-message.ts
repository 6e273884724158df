import { isUniqueViolation } from '@/lib/db/errors'
import { Prisma } from '@/lib/db/generated/client'
import {
  type ConversationChanged,
  changeConversation,
  type NewMessage,
} from '@/lib/db/queries/change-conversation'
import { findConversation } from '@/lib/db/queries/conversation'
import { previewOf } from '@/lib/db/queries/conversation-statements'
import { inTurn } from '@/lib/db/queries/in-turn'
import { findMessageByClientId } from '@/lib/db/queries/message'
import type { ConversationRow, MessageRow } from '@/lib/db/queries/rows'
import type { VisitorPayload } from '@/lib/protocol/visitor-socket'
import { requireUnsent } from '../attachment/unsent'
import { reopenedByVisitor } from '../conversation/reopen'
import { isServiceError, notFound } from '../errors'
import { beginConversation } from '../visitor/begin-conversation'
import { ownScope, type VisitorContext } from '../visitor/context'

type Input = VisitorPayload<'message:send'>

export interface SentMessage {
  conversation: ConversationRow
  message: MessageRow
  /** What to tell others; absent when an earlier call had sent it already. */
  change?: ConversationChanged & { created: boolean }
}

/**
 * Saves a visitor's message. `clientId` is unique per visitor: sending the same one again answers with the message it
 * first made. Without a conversation a new one begins; a resolved one is reopened.
 * Errors: `not_found` (a conversation that is not the visitor's), `invalid_input` (attachments).
 */
export async function sendVisitorMessage(ctx: VisitorContext, input: Input): Promise<SentMessage> {
  try {
    const sent = input.conversationId
      ? await append(ctx, input.conversationId, await messageOf(ctx, input))
      : await begin(ctx, input)
    return { ...sent, message: lastOf(sent.change) }
  } catch (error) {
    if (!isRepeatable(error) && !isUniqueViolation(error)) throw error
    const first = await earlier(ctx, input.clientId)
    if (!first) throw error
    return first
  }
}

/** What a repeated send may meet: another conversation than its first, or that its files were sent, by itself. */
const isRepeatable = (error: unknown) =>
  isServiceError(error) && (error.code === 'not_found' || error.code === 'invalid_input')

interface Sent {
  change: ConversationChanged & { created: boolean }
  conversation: ConversationRow
}

async function messageOf(ctx: VisitorContext, input: Input): Promise<NewMessage> {
  return {
    author: 'visitor',
    text: input.text,
    senderId: ctx.actor.contactId,
    clientId: input.clientId,
    attachments: await requireUnsent(ctx, input.attachmentIds),
  }
}

async function begin(ctx: VisitorContext, input: Input): Promise<Sent> {
  // In turn with a wish for a person, which looks for a conversation before it makes one: the turn is taken before
  // anything else is waited for, so that what was sent first comes first.
  const change = await inTurn(ctx.actor.contactId, async () =>
    beginConversation(ctx, [await messageOf(ctx, input)]),
  )
  return { change: { ...change, created: true }, conversation: change.conversation }
}

async function append(
  ctx: VisitorContext,
  conversationId: string,
  message: NewMessage,
): Promise<Sent> {
  // Resolved and reopened by others meanwhile: a few rounds always find one of the two.
  for (let round = 0; round < 5; round++) {
    const sent =
      (await write(ctx, conversationId, [message], Prisma.sql`"status" <> 'resolved'`)) ??
      (await write(
        ctx,
        conversationId,
        [reopenedByVisitor, message],
        Prisma.sql`"status" = 'resolved'`,
      ))
    if (sent) return { change: { ...sent, created: false }, conversation: sent.conversation }
    if (!(await findConversation(ctx.deps.db, ownScope(ctx), conversationId))) break
    await requireUnsent(
      ctx,
      message.attachments?.map(({ id }) => id),
    )
  }
  throw notFound('Conversation')
}

function write(
  ctx: VisitorContext,
  conversationId: string,
  messages: NewMessage[],
  status: Prisma.Sql,
): Promise<ConversationChanged | null> {
  const text = messages.at(-1)?.text ?? ''
  return changeConversation(ctx.deps.db, {
    workspaceId: ctx.workspaceId,
    conversationId,
    guard: Prisma.sql`"contactId" = ${ctx.actor.contactId} AND "widgetId" = ${ctx.actor.widgetId} AND ${status}`,
    set: [
      Prisma.sql`"preview" = ${previewOf(text)}`,
      Prisma.sql`"agentUnread" = "agentUnread" + 1`,
      Prisma.sql`"waitingSince" = CASE WHEN "status" IN ('queued', 'open') THEN coalesce("waitingSince", now()::timestamp) END`,
      Prisma.sql`"assigneeId" = CASE WHEN "status" = 'resolved' THEN NULL ELSE "assigneeId" END`,
      Prisma.sql`"resolvedAt" = NULL`,
      Prisma.sql`"snoozedUntil" = NULL`,
      Prisma.sql`"status" = CASE WHEN "status" = 'resolved' THEN 'assistant'::"ConversationStatus" ELSE "status" END`,
    ],
    messages,
    withHistory: true,
  })
}

async function earlier(ctx: VisitorContext, clientId: string): Promise<SentMessage | null> {
  const { deps, workspaceId, actor } = ctx
  const message = await findMessageByClientId(deps.db, workspaceId, actor.contactId, clientId)
  const conversation =
    message && (await findConversation(deps.db, ownScope(ctx), message.conversationId))
  return conversation ? { conversation, message } : null
}

function lastOf(change: ConversationChanged): MessageRow {
  const message = change.messages.at(-1)
  if (!message) throw new Error('a change without its message')
  return message
}
