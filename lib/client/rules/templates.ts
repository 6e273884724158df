import type { RuleWords } from './describe-rule'
import type { ActionItem, RuleDraft } from './rule-form'
import type { DraftCondition } from './rule-tree'

export const TEMPLATES = ['person', 'words', 'stuck', 'nothing', 'down', 'important'] as const
export type Template = (typeof TEMPLATES)[number]

/** A rule with nothing in it but that a person takes over. */
export const emptyDraft = (): RuleDraft => ({
  name: '',
  enabled: true,
  stage: 'message',
  widgetIds: [],
  when: { key: 'root', group: 'all', members: [], implicit: true },
  actions: actionItems([{ type: 'handoff', to: { kind: 'anyone' }, mode: 'now' }]),
  stopOnMatch: true,
  oncePerConversation: true,
})

/** A rule that many start from. What it says is in the writer's language. */
export function draftFrom(template: Template, t: RuleWords, locale: string): RuleDraft {
  const { stage, condition, says, priority } = PARTS[template]
  const text = says && t(`editor.templateText.${says}`)
  return {
    ...emptyDraft(),
    name: t(`editor.template.${template}`),
    stage,
    when: { key: 'root', group: 'all', members: [{ key: '0', condition }], implicit: true },
    actions: actionItems([
      { type: 'handoff', to: { kind: 'anyone' }, mode: 'now' },
      ...(priority ? [{ type: 'set_priority', priority } as const] : []),
      ...(text ? [{ type: 'send_message', text: { [locale]: text } } as const] : []),
    ]),
  }
}

const actionItems = (actions: readonly ActionItem['action'][]): ActionItem[] =>
  actions.map((action, index) => ({ key: `then.${index}`, action }))

interface Parts {
  stage: RuleDraft['stage']
  condition: DraftCondition
  says?: 'person' | 'stuck' | 'down'
  priority?: 'high'
}

const PARTS: Readonly<Record<Template, Parts>> = {
  person: { stage: 'message', condition: { type: 'asks_for_person' }, says: 'person' },
  words: {
    stage: 'message',
    condition: { type: 'keyword', anyOf: [], match: 'word' },
    priority: 'high',
  },
  stuck: { stage: 'reply', condition: { type: 'unanswered_turns', atLeast: 2 }, says: 'stuck' },
  nothing: { stage: 'retrieval', condition: { type: 'low_score', below: 0.2 } },
  down: { stage: 'reply', condition: { type: 'model_failure' }, says: 'down' },
  important: {
    stage: 'message',
    condition: { type: 'visitor_attribute', name: 'plan', operator: 'equals', value: 'enterprise' },
    priority: 'high',
  },
}
