import type { Condition, SimpleCondition } from '@/lib/protocol/escalation-condition'

/**
 * A condition tree as the editor holds it: each node has a key of its own, so that what is moved stays itself. Groups are
 * `all`, `any` and `none`; `none` is the contract's `not`, around `any` where it has several members.
 */
export type RuleNode = LeafNode | GroupNode

export interface LeafNode {
  key: string
  condition: DraftCondition
}

export interface GroupNode {
  key: string
  group: GroupKind
  members: RuleNode[]
  /** The root around a lone condition, which the rule has no group for. */
  implicit?: boolean
}

export const GROUP_KINDS = ['all', 'any', 'none'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

/** Null stands for a number that is not typed yet. */
type Draft<T> = T extends unknown
  ? { [K in keyof T]: number extends T[K] ? T[K] | null : T[K] }
  : never
export type DraftCondition = Draft<SimpleCondition>
export type ConditionType = SimpleCondition['type']

export const isGroup = (node: RuleNode): node is GroupNode => 'group' in node

/** The tree of a rule; keys are the places of the nodes, so that the same condition always gives the same tree. */
export function treeOf(when: Condition): GroupNode {
  const node = nodeOf(when, '0')
  return isGroup(node) ? node : { key: 'root', group: 'all', members: [node], implicit: true }
}

function nodeOf(condition: Condition, key: string): RuleNode {
  const group = (kind: GroupKind, members: readonly Condition[]): GroupNode => ({
    key,
    group: kind,
    members: members.map((member, index) => nodeOf(member, `${key}.${index}`)),
  })
  if ('all' in condition) return group('all', condition.all)
  if ('any' in condition) return group('any', condition.any)
  if (!('not' in condition)) return { key, condition }
  return group('none', 'any' in condition.not ? condition.not.any : [condition.not])
}

/** A node's place in the rule that is sent, such as `when.all.0`, and its key. */
export type Places = ReadonlyMap<string, string>

/** What the editor's tree stands for, and where in it each node is found. */
export function conditionOf(root: GroupNode): { when: Condition; places: Places } {
  const places = new Map<string, string>()
  return { when: build(root, 'when', places), places }
}

function build(node: RuleNode, path: string, places: Map<string, string>): Condition {
  places.set(path, node.key)
  // What is not typed yet goes out as it is: it is refused before it is sent.
  if (!isGroup(node)) return node.condition as SimpleCondition
  const { group, members, implicit } = node
  const [only] = members
  if (members.length === 1 && only && (implicit || group === 'none')) {
    if (implicit && group !== 'none') return build(only, path, places)
    return { not: build(only, `${path}.not`, places) }
  }
  const inside = group === 'none' ? `${path}.not.any` : `${path}.${group}`
  const built = members.map((member, index) => build(member, `${inside}.${index}`, places))
  if (group === 'none') return { not: { any: built } }
  return group === 'all' ? { all: built } : { any: built }
}

/** Every node, groups before their members. */
export function nodesOf(node: RuleNode): RuleNode[] {
  return isGroup(node) ? [node, ...node.members.flatMap(nodesOf)] : [node]
}

export const findNode = (root: GroupNode, key: string): RuleNode | undefined =>
  nodesOf(root).find((node) => node.key === key)
