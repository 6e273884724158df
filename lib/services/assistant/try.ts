import { authorize } from '@/lib/auth/permissions'
import { findAssistant } from '@/lib/db/queries/assistant'
import { findKnowledgeBaseVersions } from '@/lib/db/queries/knowledge-base'
import { findWidget } from '@/lib/db/queries/widget'
import type { IdentifiedRule } from '@/lib/escalation/evaluate'
import { answeringProfile } from '@/lib/model/profiles'
import type { TryBody } from '@/lib/protocol/assistant'
import type { TranscriptMessage, Turn } from '@/lib/reply/ports'
import type { Rehearsal } from '@/lib/reply/rehearse'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { newestConfig, publishedConfig } from './config'
import { toTrialEnd, toTrialTrace } from './trial-view'

interface PreparedTrial {
  turn: Turn
  /** On the clock of `performance.now()`. */
  receivedAt: number
}

/** The turn that somebody makes up to try an assistant: a visitor's message with what came before it. */
export async function prepareTrial(
  ctx: ServiceContext,
  id: string,
  body: TryBody,
): Promise<PreparedTrial> {
  const receivedAt = performance.now()
  authorize(ctx, 'settings:write')
  const { deps, workspaceId } = ctx
  const row = await findAssistant(deps.db, workspaceId, id)
  if (!row) throw notFound('Assistant')
  if (body.widgetId && !(await findWidget(deps.db, workspaceId, body.widgetId)))
    throw notFound('Widget')
  const config = body.draft === false ? publishedConfig(row) : newestConfig(row)
  const rules = await deps.config.rules(workspaceId)
  const turn: Turn = {
    workspaceId,
    conversationId: 'trial',
    widgetId: body.widgetId ?? null,
    contactId: `trial:${id}`,
    assistant: config,
    knowledgeBases: await findKnowledgeBaseVersions(deps.db, workspaceId, config.knowledgeBaseIds),
    // Only parsed rules are stored.
    rules: rules as IdentifiedRule[],
    firedRuleIds: new Set(body.firedRuleIds ?? []),
    locale: body.locale ?? 'en',
    page: body.page ?? null,
    attributes: body.traits ?? {},
    messages: messagesOf(body),
  }
  return { turn, receivedAt }
}

/**
 * Answers it and tells how: `basis` as the model is being asked, `stage` and `delta` as they come; then each `citation`, one
 * `trace`, one `end`.
 */
export async function runTrial(
  { deps }: ServiceContext,
  { turn, receivedAt }: PreparedTrial,
  send: (event: string, data: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  const profile = answeringProfile(deps.env.model, turn.assistant.model)
  const traceOf = (rehearsal: Readonly<Rehearsal>) => toTrialTrace(rehearsal, profile)
  const rehearsal = await deps
    .rehearse(
      turn,
      {
        stage: (stage, sources) => send('stage', { stage, ...(sources && { sources }) }),
        basis: (known) => send('basis', traceOf(known)),
        delta: (offset, text) => send('delta', { offset, text }),
      },
      signal,
      receivedAt,
    )
    .catch((error: unknown) => {
      deps.log.error({ err: error }, 'An assistant could not be tried')
      throw error
    })
  for (const { documentId: _, passage: __, quoteStart: ___, ...citation } of rehearsal.ending
    ?.citations ?? []) {
    send('citation', citation)
  }
  send('trace', traceOf(rehearsal))
  send('end', toTrialEnd(rehearsal))
}

function messagesOf({ history = [], text }: TryBody): TranscriptMessage[] {
  const said = [...history, { author: 'visitor' as const, text, answered: undefined }]
  return said.map((message, index) => ({
    seq: index + 1,
    author: message.author,
    authorName: null,
    text: message.text,
    status: message.author === 'visitor' ? 'sent' : 'complete',
    answered: message.author === 'visitor' ? null : (message.answered ?? null),
    interruptedBy: null,
    attachments: [],
  }))
}
