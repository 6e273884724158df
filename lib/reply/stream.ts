import {
  ModelError,
  type ModelEscalation,
  type ModelEvent,
  type ModelStopReason,
  type ModelUsage,
} from '@/lib/model/port'
import type { CitationCollector } from './citations'
import type { DeltaEmitter } from './coalesce'
import { TextCleaner } from './text-cleaner'

export interface StreamResult {
  stopReason: ModelStopReason | null
  usage: ModelUsage | null
  escalation: ModelEscalation | null
  /** Why it broke off; `aborted` when it was asked to. */
  error: ModelError | null
}

/** Reads one answer of the model into the emitter and the collector. Never throws: every end is told in the result. */
export async function streamAnswer(
  answer: AsyncIterable<ModelEvent>,
  signal: AbortSignal,
  emitter: DeltaEmitter,
  citations: CitationCollector,
): Promise<StreamResult> {
  const result: StreamResult = { stopReason: null, usage: null, escalation: null, error: null }
  const cleaner = new TextCleaner()
  try {
    for await (const event of answer) {
      if (signal.aborted) break
      switch (event.type) {
        case 'block':
          citations.beginBlock()
          break
        case 'text': {
          const text = cleaner.push(event.text)
          citations.addText(text)
          emitter.push(text)
          break
        }
        case 'citation':
          citations.addCitation(event.citation)
          break
        case 'escalate':
          result.escalation = event.escalation
          break
        case 'end':
          result.stopReason = event.stopReason
          result.usage = event.usage
          break
      }
    }
    if (signal.aborted) result.error = new ModelError('aborted', 'The reply was interrupted')
    else if (!result.stopReason)
      result.error = new ModelError('connection', 'The stream ended early')
  } catch (error) {
    result.error =
      error instanceof ModelError
        ? error
        : new ModelError('unknown', 'The model failed', { cause: error })
    result.usage ??= result.error.usage ?? null
  }
  return result
}
