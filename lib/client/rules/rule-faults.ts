import { isNumeric } from '@/lib/protocol/escalation-condition'
import { RULE_LIMITS } from '@/lib/protocol/escalation-limits'
import { type Action, CONDITION_STAGES, type RuleStage } from '@/lib/protocol/escalation-rule'
import type { RuleDraft } from './rule-form'
import {
  type DraftCondition,
  type GroupNode,
  isGroup,
  type Places,
  type RuleNode,
} from './rule-tree'

/** What keeps a rule from being saved; each has its words in the texts of the editor. */
export type FaultKind =
  | 'name'
  | 'noConditions'
  | 'noActions'
  | 'words'
  | 'pattern'
  | 'turns'
  | 'percent'
  | 'attribute'
  | 'value'
  | 'number'
  | 'languages'
  | 'tags'
  | 'text'
  | 'stage'
  | 'depth'

/** By place: a field of the rule, such as `name`, or `KEY FIELD` of a node or an action. */
export type Faults = ReadonlyMap<string, FaultKind>

export const placeOf = (key: string, field: string) => `${key} ${field}`

/** Everything that is missing or cannot be, known without the server. */
export function findFaults(draft: RuleDraft): Faults {
  const faults = new Map<string, FaultKind>()
  if (draft.name.trim() === '') faults.set('name', 'name')
  if (draft.actions.length === 0) faults.set('actions', 'noActions')
  for (const { key, action } of draft.actions) {
    const fault = faultOfAction(action)
    if (fault) faults.set(placeOf(key, fault.field), fault.kind)
  }
  checkNode(draft.when, draft.stage, draft.when.implicit ? 0 : 1, faults)
  return faults
}

function checkNode(
  node: RuleNode,
  stage: RuleStage,
  depth: number,
  faults: Map<string, FaultKind>,
): void {
  if (depth > RULE_LIMITS.depth) faults.set(placeOf(node.key, 'depth'), 'depth')
  if (isGroup(node)) {
    if (node.members.length === 0) faults.set(placeOf(node.key, 'members'), 'noConditions')
    for (const member of node.members) checkNode(member, stage, depth + levels(node), faults)
    return
  }
  const fault = faultOfCondition(node.condition)
  if (fault) faults.set(placeOf(node.key, fault.field), fault.kind)
  if (!CONDITION_STAGES[node.condition.type].includes(stage)) {
    faults.set(placeOf(node.key, 'type'), 'stage')
  }
}

/** `none` of several is two groups in the rule: `not`, and `any` in it. */
const levels = ({ group, members }: GroupNode) => (group === 'none' && members.length > 1 ? 2 : 1)

interface Fault {
  field: string
  kind: FaultKind
}

const faultAt = (field: string, kind: FaultKind): Fault => ({ field, kind })
const isBlank = (text: string) => text.trim() === ''
const isCount = (value: number | null, max: number) =>
  value !== null && Number.isInteger(value) && value >= 1 && value <= max

function faultOfCondition(condition: DraftCondition): Fault | null {
  switch (condition.type) {
    case 'asks_for_person':
    case 'model_failure':
      return null
    case 'keyword':
      return condition.anyOf.length === 0 ? faultAt('anyOf', 'words') : null
    case 'language':
      return condition.anyOf.length === 0 ? faultAt('anyOf', 'languages') : null
    case 'pattern':
      return condition.pattern === '' ? faultAt('pattern', 'pattern') : null
    case 'unanswered_turns':
    case 'turn_count':
      return isCount(condition.atLeast, RULE_LIMITS.turns) ? null : faultAt('atLeast', 'turns')
    case 'low_score': {
      const { below } = condition
      return below !== null && below > 0 && below <= 1 ? null : faultAt('below', 'percent')
    }
    case 'page':
      return isBlank(condition.value) ? faultAt('value', 'value') : null
    case 'visitor_attribute': {
      const { name, operator, value } = condition
      if (isBlank(name)) return faultAt('name', 'attribute')
      if (operator === 'exists') return null
      if (isBlank(String(value ?? ''))) return faultAt('value', 'value')
      const compares = operator === 'greater_than' || operator === 'less_than'
      return compares && !isNumeric(value) ? faultAt('value', 'number') : null
    }
  }
}

function faultOfAction(action: Action): Fault | null {
  switch (action.type) {
    case 'handoff':
    case 'set_priority':
      return null
    case 'add_tags':
      return action.tags.length === 0 ? faultAt('tags', 'tags') : null
    case 'send_message': {
      const texts = Object.entries(action.text)
      const [locale] = texts.find(([, text]) => isBlank(text)) ?? []
      if (locale !== undefined) return faultAt(`text.${locale}`, 'text')
      return texts.length === 0 ? faultAt('text', 'text') : null
    }
  }
}

/** What the server says of a rule that was sent, by place in the editor. What fits no place is at `rule`. */
export function placeRefusals(
  fields: Readonly<Record<string, readonly string[]>>,
  { actions }: RuleDraft,
  places: Places,
): Map<string, string> {
  const placed = new Map<string, string>()
  for (const [path, [text]] of Object.entries(fields)) {
    if (text) placed.set(placeOfPath(path, actions, places), text)
  }
  return placed
}

function placeOfPath(path: string, actions: RuleDraft['actions'], places: Places): string {
  const [head = '', second = ''] = path.split('.')
  if (head === 'when') {
    // The longest known path that it begins with is the node, the rest the field.
    const parts = path.split('.')
    for (let length = parts.length; length > 0; length--) {
      const key = places.get(parts.slice(0, length).join('.'))
      if (key !== undefined) return placeOf(key, parts[length] ?? 'type')
    }
  }
  if (head === 'then') {
    const item = actions[Number(second)]
    const field = path.split('.').slice(2).join('.')
    return item ? placeOf(item.key, field) : 'actions'
  }
  return ['name', 'stage', 'widgetIds', 'enabled'].includes(head) ? head : 'rule'
}
