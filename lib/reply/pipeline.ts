import { setImmediate } from 'node:timers/promises'
import { findPersonRequest } from '@/lib/escalation/asks-for-person'
import {
  countTurns,
  countUnansweredTurns,
  type Signals,
  type TurnMessage,
} from '@/lib/escalation/signals'
import type { EscalationTrace } from '@/lib/escalation/trace'
import type { ModelRequest } from '@/lib/model/port'
import { answeringModel } from '@/lib/model/profiles'
import { detectLanguage } from '@/lib/retrieval/detect-language'
import type { SearchHit } from '@/lib/retrieval/types'
import { CitationCollector } from './citations'
import { DeltaEmitter } from './coalesce'
import type { RunningReply } from './control'
import { TurnRules } from './decide'
import { endingOf } from './ending'
import type { ReplyPorts, ReplyRow, Turn, TurnRef } from './ports'
import { answerLocale, buildRequest } from './prompt'
import { type Question, questionOf } from './question'
import { readAhead } from './read-ahead'
import { Stopwatch } from './stopwatch'
import { streamAnswer } from './stream'

export interface ReplyRun extends TurnRef {
  /** Aborted with an `InterruptReason`. */
  signal: AbortSignal
  /** A reply whose process died: the row to write into again. Rules that led to it are not asked again. */
  restarted?: ReplyRow
  /** Told, part by part, what the reply rests on, as soon as it is known. */
  observe?(seen: Partial<Observed>): void
  /** Told as soon as the reply can be seen, so that others can read its text so far. */
  onRunning(running: Pick<RunningReply, 'messageId' | 'attempt'> & { text(): string }): void
}

/** What a reply rests on. `rules` and `signals` grow as the turn goes on. */
export interface Observed {
  signals: Signals
  rules: readonly EscalationTrace[]
  query: string
  hits: readonly SearchHit[]
  request: ModelRequest
  watch: Stopwatch
}

/** Answers a conversation's open question, from the rules before the model to the saved end. */
export async function runReply(ports: ReplyPorts, run: ReplyRun): Promise<void> {
  const watch = new Stopwatch(run.receivedAt)
  const turn = await ports.store.load(run)
  const asked = turn && questionOf(turn.messages)
  if (!turn || !asked || run.signal.aborted) return
  const locale = detectLanguage(asked.text, turn.locale)
  const rules = new TurnRules(turn, locale)
  const signals = signalsOf(turn, asked.text, locale)
  run.observe?.({ watch, signals, rules: rules.traces })
  watch.mark('loadedMs')

  if (!run.restarted && (await applyRules(ports, turn, rules, 'message', signals)) === 'over')
    return
  const { query, hits } = await retrieve(ports, turn, asked, locale)
  signals.bestRelevance = hits[0]?.relevance ?? 0
  run.observe?.({ query, hits })
  watch.mark('retrievalMs')
  if (!run.restarted && (await applyRules(ports, turn, rules, 'retrieval', signals)) === 'over')
    return
  if (run.signal.aborted) return

  const passages = hits.map(({ passage }) => passage)
  const { languages, model } = turn.assistant
  const answersIn = answerLocale(locale, languages)
  const request = buildRequest({
    turn,
    question: asked.withFiles,
    history: asked.history,
    passages,
    locale: answersIn,
    visitorLocale: locale,
    now: ports.now(),
    userId: ports.opaqueId(turn.contactId),
  })
  run.observe?.({ request })
  watch.mark('requestMs')
  const call = new AbortController()
  run.signal.addEventListener('abort', () => call.abort(), { once: true })
  const answer = readAhead(ports.model.stream(request, call.signal), call.signal)
  const row = await rowFor(ports, run, turn).catch((error) => {
    call.abort()
    throw error
  })
  if (!row) return call.abort()

  const emitter = new DeltaEmitter({
    emit(offset, text) {
      if (offset === 0) {
        watch.mark('firstTokenMs')
        if (hits.length > 0) ports.announce.stage(turn, row, 'writing')
      }
      ports.announce.delta(turn, row, offset, text)
    },
  })
  run.signal.addEventListener('abort', () => emitter.cut(), { once: true })
  run.onRunning({ messageId: row.messageId, attempt: row.attempt, text: () => emitter.shown })
  announceSources(ports, turn, row, hits)
  const citations = new CitationCollector(passages)
  const result = await streamAnswer(answer, run.signal, emitter, citations)
  if (run.signal.reason === 'shutdown') return

  const ending = endingOf({
    turn,
    result,
    interruptedBy: run.signal.aborted ? run.signal.reason : null,
    emitter,
    citations,
    locale: answersIn,
    query,
    hits,
    rules,
    signals,
    model: { provider: ports.model.provider, model: answeringModel(ports.model, model) },
    costOf: (usage) => ports.costOf(usage, model),
    timings: () => watch.finish(),
  })
  const saved = await ports.store.finish(turn, row, ending)
  if (saved) {
    ports.onOutcome?.({
      status: ending.status,
      ...(ending.trace.model.error && { errorCode: ending.trace.model.error }),
      ...(ending.timings.firstTokenMs !== undefined && {
        firstTokenMs: ending.timings.firstTokenMs,
      }),
    })
  }
}

/**
 * The row is made while the request is under way, and nothing is shown before it is there. An embedded database computes
 * on this thread: the request is let out first.
 */
async function rowFor(ports: ReplyPorts, run: ReplyRun, turn: Turn): Promise<ReplyRow | null> {
  if (run.restarted) return run.restarted
  await setImmediate()
  return ports.store.begin(turn)
}

function signalsOf(turn: Turn, text: string, locale: string): Signals {
  const person = findPersonRequest(text)
  return {
    text,
    locale,
    asksForPerson: person !== null,
    ...(person && { asksForPersonPhrase: person.phrase }),
    unansweredTurns: unansweredTurns(turn),
    turnCount: countTurns(turn.messages),
    pageUrl: turn.page?.url ?? null,
    attributes: turn.attributes,
  }
}

function unansweredTurns(turn: Turn): number {
  return countUnansweredTurns(
    turn.messages.flatMap(({ author, answered }): TurnMessage[] => {
      if (author !== 'assistant') return [{ author }]
      return answered === null ? [] : [{ author, answered }]
    }),
  )
}

async function applyRules(
  ports: ReplyPorts,
  turn: Turn,
  rules: TurnRules,
  stage: 'message' | 'retrieval',
  signals: Signals,
): Promise<'continue' | 'over'> {
  const decision = rules.decide(stage, signals)
  return decision ? ports.store.apply(turn, decision) : 'continue'
}

/** A follow-up such as "and to Spain?" says too little alone: then the question before it is searched along. */
async function retrieve(
  ports: ReplyPorts,
  turn: Turn,
  asked: Question,
  locale: string,
): Promise<{ query: string; hits: SearchHit[] }> {
  const hits = await ports.search(turn.knowledgeBases, asked.text, locale)
  const before = asked.history.findLast((message) => message.author === 'visitor')?.text
  const isShort = asked.text.length <= 60
  if (!before || !isShort) return { query: asked.text, hits }
  const query = `${before}\n${asked.text}`
  const together = await ports.search(turn.knowledgeBases, query, locale)
  const [alone, joined] = [hits[0]?.relevance ?? 0, together[0]?.relevance ?? 0]
  return alone >= joined || together.length === 0
    ? { query: asked.text, hits }
    : { query, hits: together }
}

function announceSources(
  ports: ReplyPorts,
  turn: Turn,
  row: ReplyRow,
  hits: readonly SearchHit[],
): void {
  ports.announce.start(turn, row)
  ports.announce.stage(turn, row, 'searching')
  if (hits.length === 0) {
    ports.announce.stage(turn, row, 'writing')
    return
  }
  const titles = new Map(hits.map(({ passage }) => [passage.documentId, passage]))
  const sources = [...titles.values()].map(({ title, url }) => ({ title, ...(url && { url }) }))
  ports.announce.stage(turn, row, 'reading', sources)
}
