import { setTimeout as sleep } from 'node:timers/promises'
import { composeAnswer, ownWords, type Segment } from './offline-compose'
import { offlinePhrases, saysNothingFound } from './offline-phrases'
import { piecesOf } from './offline-pieces'
import { smallTalkIn } from './offline-small-talk'
import { simpleTerms, type Terms } from './offline-terms'
import {
  ModelError,
  type ModelEscalation,
  type ModelEvent,
  type ModelPort,
  type ModelRequest,
  type ModelUsage,
} from './port'

export interface OfflineOptions {
  /** How words are compared; a simple analyser by default. */
  terms?: Terms
  /** Whether a message asks for a person; by default none does. */
  wantsPerson?: (text: string, locale: string) => boolean
  /** Pause between two pieces of text, in milliseconds. */
  pieceDelayMs?: number
}

interface Plan {
  segments: Segment[]
  escalation: ModelEscalation | null
}

/** Nothing is sent anywhere, so nothing is counted, and there is nothing to estimate. */
const NO_USAGE: ModelUsage = {
  inputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
  estimated: false,
}
const SUMMARY_CHARS = 500

/**
 * The model that needs no key. It quotes the passages of the request, each quotation cited, and claims nothing of its own;
 * without an answer it says so and offers a person, and the second time in a row it hands over.
 */
export function createOfflineModel(options: OfflineOptions = {}): ModelPort {
  const { pieceDelayMs = 25 } = options
  return {
    provider: 'offline',
    model: 'offline',
    async *stream(request, signal) {
      throwIfAborted(signal)
      const { segments, escalation } = planReply(request, options)
      yield { type: 'start', inputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 }
      for (const [i, segment] of segments.entries()) {
        yield* emit(segment, request.locale, i === 0 ? 0 : pieceDelayMs, pieceDelayMs, signal)
      }
      if (escalation) yield { type: 'escalate', escalation }
      yield { type: 'end', stopReason: escalation ? 'escalate' : 'end', usage: NO_USAGE }
    },
  }
}

function planReply(request: ModelRequest, options: OfflineOptions): Plan {
  const { question, locale, mayEscalate, history } = request
  const phrases = offlinePhrases(locale)
  const say = (...sentences: string[]): Plan => ({
    segments: ownWords(locale, ...sentences),
    escalation: null,
  })
  const handOver = (reason: string): Plan => ({
    ...say(phrases.handOver),
    escalation: { reason, summary: question.trim().slice(0, SUMMARY_CHARS), urgency: 'normal' },
  })
  const lastAnswer = history.findLast(({ role }) => role === 'assistant')?.text ?? ''
  const lastFailed = mayEscalate && saysNothingFound(lastAnswer)

  if (mayEscalate && options.wantsPerson?.(question, locale)) {
    return handOver('The visitor asked for a person.')
  }
  const smallTalk = smallTalkIn(question)
  if (smallTalk && smallTalk !== 'agreement') return say(phrases[smallTalk])
  if (smallTalk && lastFailed) {
    return handOver('The visitor accepted the offer to talk to a person.')
  }
  const answer = composeAnswer(request, options.terms ?? simpleTerms)
  if (answer) return { segments: answer, escalation: null }
  if (lastFailed) return handOver('No answer was found twice in a row.')
  return say(phrases.nothing, mayEscalate ? phrases.offer : phrases.rephrase)
}

async function* emit(
  segment: Segment,
  locale: string,
  firstDelayMs: number,
  delayMs: number,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent> {
  yield { type: 'block' }
  for (const [i, text] of piecesOf(segment.text, locale).entries()) {
    await pause(i === 0 ? firstDelayMs : delayMs, signal)
    yield { type: 'text', text }
  }
  if (segment.citation) yield { type: 'citation', citation: segment.citation }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms > 0) await sleep(ms, undefined, { signal }).catch(() => undefined)
  throwIfAborted(signal)
}

function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new ModelError('aborted', 'Model call aborted', { usage: NO_USAGE })
}
