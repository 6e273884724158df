import { Prisma } from '@/lib/db/generated/client'
import {
  type ConversationChange,
  changeConversation,
  type NewMessage,
} from '@/lib/db/queries/change-conversation'
import { findContactAttributes } from '@/lib/db/queries/contact'
import { json, previewOf } from '@/lib/db/queries/conversation-statements'
import { countCited } from '@/lib/db/queries/document'
import { loadTurn } from '@/lib/db/queries/turn'
import type { Deps } from '@/lib/deps'
import type { IdentifiedRule } from '@/lib/escalation/evaluate'
import { conditionTypes } from '@/lib/protocol/escalation-condition'
import { newId } from '@/lib/protocol/ids'
import type { Audience } from '@/lib/realtime/publisher'
import type { ReplyAnnouncer, ReplyEnding, ReplyRow, ReplyStore, Turn } from '@/lib/reply/ports'
import { LEASE_SECONDS } from '@/lib/reply/recover'
import type { StoredRule } from '../config-cache'
import { WITH_ASSISTANT } from '../conversation/hand-off'
import { decisionChange, mergeChanges } from './decision-change'

type StoreDeps = Pick<Deps, 'db' | 'config' | 'publish' | 'log'>

const audienceOf = (turn: Turn): Audience => ({
  id: turn.conversationId,
  workspaceId: turn.workspaceId,
  contactId: turn.contactId,
})

export const leaseUntil = Prisma.sql`now()::timestamp + make_interval(secs => ${LEASE_SECONDS}::int)`

/** Replies in the database: rows, leases, ends. `owner` names this process. */
export function createReplyStore(deps: StoreDeps, owner: string): ReplyStore {
  const { db, config, publish, log } = deps

  /** Nobody waits for it. */
  function countCitations(workspaceId: string, { citations }: ReplyEnding): void {
    const ids = new Set(citations.map(({ documentId }) => documentId))
    if (ids.size === 0) return
    countCited(db, workspaceId, [...ids]).catch((error: unknown) =>
      log.warn({ err: error }, 'Citations were not counted'),
    )
  }

  return {
    async load({ workspaceId, conversationId, loaded: known }) {
      const loaded = known ?? (await loadTurn(db, workspaceId, conversationId))
      if (loaded?.conversation.status !== 'assistant') return null
      const { widgetId, contactId, locale, page, firedRuleIds } = loaded.conversation
      const [widget, rules] = await Promise.all([
        config.widget(workspaceId, widgetId),
        config.rules(workspaceId),
      ])
      if (!widget) return null
      const asksAttributes = rules.some((rule) => rule.enabled && usesAttributes(rule))
      return {
        workspaceId,
        conversationId,
        widgetId,
        contactId,
        assistant: widget.assistant,
        knowledgeBases: widget.knowledgeBases,
        rules: rules as IdentifiedRule[],
        firedRuleIds: new Set(firedRuleIds),
        locale: locale ?? 'en',
        page,
        attributes: asksAttributes ? await findContactAttributes(db, workspaceId, contactId) : {},
        messages: loaded.messages,
      }
    },

    async begin(turn) {
      const messageId = newId('message')
      const change = await changeConversation(db, {
        workspaceId: turn.workspaceId,
        conversationId: turn.conversationId,
        guard: Prisma.sql`${WITH_ASSISTANT} AND NOT EXISTS (
          SELECT 1 FROM "Message" m WHERE m."conversationId" = "Conversation"."id" AND m."status" = 'streaming')`,
        messages: [streaming(turn, messageId, owner)],
      })
      const seq = change?.messages[0]?.seq
      return seq === undefined ? null : { messageId, seq, attempt: 1 }
    },

    async finish(turn, row, ending) {
      const own: Change = {
        set: [
          Prisma.sql`"preview" = CASE WHEN ${ending.text} = '' THEN "preview" ELSE ${previewOf(ending.text)} END`,
          ...(ending.trace.answered
            ? [Prisma.sql`"answeredAt" = coalesce("answeredAt", now()::timestamp)`]
            : []),
        ],
        update: {
          id: row.messageId,
          guard: heldBy(owner, row.attempt),
          set: endColumns(ending),
          endsReply: true,
        },
      }
      const after = mergeChanges(turn, ending, row.messageId)
      const write = (change: Change) =>
        changeConversation(db, {
          workspaceId: turn.workspaceId,
          conversationId: turn.conversationId,
          ...change,
        })
      // What rules and the model want done happens only while the assistant is still in charge.
      const change =
        (after && (await write(join(own, { guard: WITH_ASSISTANT, ...after })))) ??
        (await write(own))
      if (!change) return false
      publish.conversationChanged(change.conversation, change.messages, { replyEnded: true })
      countCitations(turn.workspaceId, ending)
      return true
    },

    async apply(turn, decision) {
      const change = await changeConversation(db, {
        workspaceId: turn.workspaceId,
        conversationId: turn.conversationId,
        guard: WITH_ASSISTANT,
        ...decisionChange(turn, decision),
      })
      if (!change) return 'over'
      publish.conversationChanged(change.conversation, change.messages)
      return change.conversation.status === 'assistant' ? 'continue' : 'over'
    },
  }
}

const usesAttributes = ({ when }: StoredRule) =>
  conditionTypes(when as IdentifiedRule['when']).includes('visitor_attribute')

type Change = Omit<ConversationChange, 'workspaceId' | 'conversationId'>

const join = (a: Change, b: Change): Change => ({
  ...a,
  ...b,
  set: [...(a.set ?? []), ...(b.set ?? [])],
})

export const heldBy = (owner: string, attempt: number) =>
  Prisma.sql`m."status" = 'streaming' AND m."leaseOwner" = ${owner} AND m."attempt" = ${attempt}::int`

const streaming = (turn: Turn, id: string, owner: string): NewMessage => ({
  id,
  author: 'assistant',
  authorName: turn.assistant.name,
  text: '',
  status: 'streaming',
  attempt: 1,
  leaseOwner: owner,
  leaseUntil: new Date(Date.now() + LEASE_SECONDS * 1000),
})

function endColumns(ending: ReplyEnding): Prisma.Sql {
  return Prisma.sql`"status" = ${ending.status}::"MessageStatus", "text" = ${ending.text},
    "citations" = ${json(ending.citations)}::jsonb, "usage" = ${json(ending.usage)}::jsonb,
    "costMicros" = ${ending.costMicros}::int, "timings" = ${json(ending.timings)}::jsonb,
    "trace" = ${json(ending.trace)}::jsonb, "leaseOwner" = NULL, "leaseUntil" = NULL`
}

/** Tells the visitor, and agents who watch, of a reply that runs. */
export function createAnnouncer({ publish }: Pick<Deps, 'publish'>): ReplyAnnouncer {
  return {
    start(turn, row: ReplyRow) {
      const { messageId, seq, attempt } = row
      publish.replyStarted(audienceOf(turn), {
        conversationId: turn.conversationId,
        messageId,
        seq,
        attempt,
      })
    },
    stage(turn, { messageId, attempt }, stage, sources) {
      publish.replyStage(audienceOf(turn), {
        messageId,
        attempt,
        stage,
        ...(sources && { sources }),
      })
    },
    delta(turn, { messageId, attempt }, offset, text) {
      publish.replyDelta(audienceOf(turn), { messageId, attempt, offset, text })
    },
  }
}
