import { mergeActions, pickLocalized } from '@/lib/escalation/merge-actions'
import type { Trial } from '@/lib/protocol/trial'
import type { Rehearsal } from '@/lib/reply/rehearse'

/** Why an answer came out as it did, as far as it came. */
export function toTrialTrace(rehearsal: Rehearsal): Trial['trace'] {
  const { signals, request, ending, hits = [], query = '', rules = [] } = rehearsal
  const { text: _inQuestion, ...known } = signals ?? { text: '' }
  return {
    locale: ending?.trace.locale ?? signals?.locale ?? 'en',
    query,
    passages: hits.map(({ passage, score, relevance }) => ({
      passageId: passage.id,
      documentId: passage.documentId,
      title: passage.title,
      url: passage.url,
      headings: [...passage.headings],
      text: passage.text,
      score,
      relevance,
    })),
    rules: rules.map((trace) => ({ ...trace })),
    signals: known,
    request: request
      ? {
          system: request.system,
          context: request.context,
          history: request.history.map(({ role, text }) => ({ role, text })),
          question: request.question,
          maxTokens: request.maxTokens,
        }
      : null,
    model: ending?.trace.model ?? null,
    usage: ending?.usage ?? null,
    costMicros: ending?.costMicros ?? null,
    timings: ending?.timings ?? {},
    answered: ending?.trace.answered ?? null,
  }
}

/** What the visitor would have seen at last, and what would have become of the conversation. */
export function toTrialEnd({ ending, decisions, signals }: Rehearsal): Trial['end'] {
  const locale = signals?.locale ?? 'en'
  const outcomes = decisions.map(({ outcome }) => outcome)
  const fired = decisions.flatMap((decision) => decision.fired)
  const byRule = outcomes.find(({ handoff }) => handoff)?.handoff
  const priorities = outcomes.flatMap(({ priority }) =>
    priority ? [{ type: 'set_priority' as const, priority }] : [],
  )
  const nobody = { id: '', name: '' }
  return {
    status: ending?.status ?? 'skipped',
    text: ending?.text ?? '',
    answered: ending?.trace.answered ?? null,
    handoff: byRule
      ? { by: 'rule', reason: byRule.ruleName }
      : ending?.escalation
        ? { by: 'model', reason: ending.escalation.reason, summary: ending.escalation.summary }
        : null,
    fired: fired.map(({ id, name }) => ({ id, name })),
    messages: outcomes.flatMap(({ messages }) =>
      messages.map(({ text }) => pickLocalized(text, locale) ?? ''),
    ),
    priority: mergeActions([{ rule: nobody, actions: priorities }]).priority,
    tags: [...new Set(outcomes.flatMap(({ tags }) => tags))],
  }
}
