import { mergeActions, pickLocalized } from '@/lib/escalation/merge-actions'
import { toMessageParams } from '@/lib/model/anthropic-request'
import type { ModelRequest } from '@/lib/model/port'
import type { ModelProfile } from '@/lib/model/profiles'
import type { Trial } from '@/lib/protocol/trial'
import type { Rehearsal } from '@/lib/reply/rehearse'
import { analyzerFor } from '@/lib/retrieval/analyze'
import { markWords } from '@/lib/retrieval/mark-words'

/** Why an answer came out as it did, as far as it came. */
export function toTrialTrace(
  rehearsal: Readonly<Rehearsal>,
  profile: ModelProfile,
): Trial['trace'] {
  const { signals, request, ending, watch, hits = [], query = '', rules = [] } = rehearsal
  const { text: _inQuestion, ...known } = signals ?? { text: '' }
  return {
    locale: ending?.trace.locale ?? signals?.locale ?? 'en',
    query,
    passages: hits.map(({ passage, score, relevance, terms }) => ({
      passageId: passage.id,
      documentId: passage.documentId,
      title: passage.title,
      url: passage.url,
      headings: [...passage.headings],
      text: passage.text,
      score,
      relevance,
      terms: [...terms],
      marks: markWords(passage.text, terms, analyzerFor(passage.language)),
    })),
    rules: rules.map((trace) => ({ ...trace })),
    signals: known,
    request: request ? toTrialRequest(request, profile) : null,
    model: ending?.trace.model ?? null,
    usage: ending?.usage ?? null,
    costMicros: ending?.costMicros ?? null,
    timings: ending?.timings ?? watch?.read() ?? {},
    answered: ending?.trace.answered ?? null,
  }
}

function toTrialRequest(request: ModelRequest, profile: ModelProfile) {
  const { system, context, history, question, maxTokens } = request
  // Who tries it is nobody to a provider: the opaque name of the visitor says nothing here.
  const { metadata: _, ...body } = toMessageParams(profile, request)
  return {
    system,
    context,
    history: history.map(({ role, text }) => ({ role, text })),
    question,
    maxTokens,
    body: { ...body },
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
