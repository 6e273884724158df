import type {
  ACTION_TYPES,
  Action,
  EscalationRule,
  RuleStage,
} from '@/lib/protocol/escalation-rule'
import type { RuleView } from '@/lib/protocol/http-views'
import {
  type ConditionType,
  conditionOf,
  type DraftCondition,
  type GroupNode,
  treeOf,
} from './rule-tree'

export type ActionType = (typeof ACTION_TYPES)[number]

/** An action with a key of its own, so that what is removed is not its neighbour. */
export interface ActionItem {
  key: string
  action: Action
}

/** A rule while it is edited. */
export interface RuleDraft {
  name: string
  enabled: boolean
  stage: RuleStage
  widgetIds: string[]
  when: GroupNode
  actions: ActionItem[]
  stopOnMatch: boolean
  oncePerConversation: boolean
}

/** The draft as a form holds it: trees are texts, so that two states of one are never mixed leaf by leaf. */
export type RuleForm = Omit<RuleDraft, 'when' | 'actions'> & { when: string; actions: string }

export const formOf = (draft: RuleDraft): RuleForm => ({
  ...draft,
  when: JSON.stringify(draft.when),
  actions: JSON.stringify(draft.actions),
})

export const draftOf = (form: RuleForm): RuleDraft => ({
  ...form,
  // Written by `formOf` alone.
  when: JSON.parse(form.when) as GroupNode,
  actions: JSON.parse(form.actions) as ActionItem[],
})

type Written = Omit<RuleView, 'id' | 'position' | 'version' | 'createdAt' | 'updatedAt'>

export function draftOfRule(rule: Written): RuleDraft {
  const { name, enabled, stage, widgetIds, stopOnMatch, oncePerConversation } = rule
  return {
    name,
    enabled,
    stage,
    widgetIds: [...widgetIds],
    when: treeOf(rule.when),
    actions: rule.then.map((action, index) => ({ key: `then.${index}`, action })),
    stopOnMatch,
    oncePerConversation,
  }
}

/** What is sent; `places` tells which node a path such as `when.all.0` means. */
export function ruleOf(draft: RuleDraft) {
  const { when, places } = conditionOf(draft.when)
  const { actions, ...rest } = draft
  const rule: EscalationRule = {
    ...rest,
    when,
    // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
    then: actions.map(({ action }) => action),
  }
  return { rule, places }
}

/** A new condition of a type, with what is most often wanted. */
export function newCondition(type: ConditionType): DraftCondition {
  switch (type) {
    case 'asks_for_person':
    case 'model_failure':
      return { type }
    case 'keyword':
      return { type, anyOf: [], match: 'word' }
    case 'pattern':
      return { type, pattern: '', flags: 'i' }
    case 'unanswered_turns':
      return { type, atLeast: 2 }
    case 'turn_count':
      return { type, atLeast: 5 }
    case 'low_score':
      return { type, below: 0.3 }
    case 'visitor_attribute':
      return { type, name: '', operator: 'equals', value: '' }
    case 'page':
      return { type, operator: 'contains', value: '' }
    case 'language':
      return { type, anyOf: [] }
  }
}

/** A new action of a type. `locale`: the language of its first text. */
export function newAction(type: ActionType, locale: string): Action {
  switch (type) {
    case 'handoff':
      return { type, to: { kind: 'anyone' }, mode: 'now' }
    case 'set_priority':
      return { type, priority: 'high' }
    case 'add_tags':
      return { type, tags: [] }
    case 'send_message':
      return { type, text: { [locale]: '' } }
  }
}
