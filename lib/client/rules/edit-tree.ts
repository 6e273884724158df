import { type GroupNode, isGroup, nodesOf, type RuleNode } from './rule-tree'

/** Changes of a condition tree. Each returns a new tree; one that cannot be made returns the tree it was given. */

export function updateNode(
  root: GroupNode,
  key: string,
  change: (node: RuleNode) => RuleNode,
): GroupNode {
  return mapNode(root, key, (node) => [change(node)])
}

/** A node and all inside it are gone; the root stays. */
export function removeNode(root: GroupNode, key: string): GroupNode {
  return key === root.key ? root : mapNode(root, key, () => [])
}

export function addNode(root: GroupNode, groupKey: string, node: RuleNode): GroupNode {
  return updateNode(root, groupKey, (group) =>
    isGroup(group) ? { ...group, members: [...group.members, node] } : group,
  )
}

/** Puts a node into a new group, in its place. */
export function wrapNode(root: GroupNode, key: string, groupKey: string): GroupNode {
  if (key === root.key) return root
  return mapNode(root, key, (node) => [{ key: groupKey, group: 'any', members: [node] }])
}

/** Puts what is in a group in the group's place. */
export function unwrapGroup(root: GroupNode, key: string): GroupNode {
  if (key === root.key) return root
  return mapNode(root, key, (node) => (isGroup(node) ? node.members : [node]))
}

/** A copy below it, each node of which gets a key from `newKey`. */
export function duplicateNode(root: GroupNode, key: string, newKey: () => string): GroupNode {
  if (key === root.key) return root
  return mapNode(root, key, (node) => [node, copyNode(node, newKey)])
}

function copyNode(node: RuleNode, newKey: () => string): RuleNode {
  return isGroup(node)
    ? { ...node, key: newKey(), members: node.members.map((member) => copyNode(member, newKey)) }
    : { ...node, key: newKey() }
}

/**
 * One step up or down, as one reads: past a condition, into a group from its edge, out of a group at its edge. So every
 * place of the tree can be reached.
 */
export function stepNode(root: GroupNode, key: string, step: -1 | 1): GroupNode {
  const parent = parentOf(root, key)
  const at = parent?.members.findIndex((member) => member.key === key) ?? -1
  const node = parent?.members[at]
  if (!parent || !node) return root
  const without = removeNode(root, key)
  const neighbour = parent.members[at + step]
  if (!neighbour) {
    if (parent === root) return root
    const offset = step === 1 ? 1 : 0
    return mapNode(without, parent.key, (group) => (offset ? [group, node] : [node, group]))
  }
  if (isGroup(neighbour)) {
    return updateNode(without, neighbour.key, (group) => {
      if (!isGroup(group)) return group
      return { ...group, members: step === 1 ? [node, ...group.members] : [...group.members, node] }
    })
  }
  return mapNode(without, neighbour.key, (other) => (step === 1 ? [other, node] : [node, other]))
}

/** Whether a step changes anything: at the root's edges there is nowhere to go. */
export function canStep(root: GroupNode, key: string, step: -1 | 1): boolean {
  const edge = step === 1 ? root.members.at(-1) : root.members[0]
  return key !== root.key && edge?.key !== key
}

const parentOf = (root: GroupNode, key: string): GroupNode | undefined =>
  nodesOf(root)
    .filter(isGroup)
    .find(({ members }) => members.some((member) => member.key === key))

/** The tree with other nodes in the place of one. The root is replaced by one group alone. */
function mapNode(
  root: GroupNode,
  key: string,
  change: (node: RuleNode) => readonly RuleNode[],
): GroupNode {
  const [changed] = replace(root, key, change)
  return changed && isGroup(changed) ? changed : root
}

function replace(
  node: RuleNode,
  key: string,
  change: (node: RuleNode) => readonly RuleNode[],
): readonly RuleNode[] {
  if (node.key === key) return change(node)
  if (!isGroup(node) || !node.members.some((member) => contains(member, key))) return [node]
  return [{ ...node, members: node.members.flatMap((member) => replace(member, key, change)) }]
}

const contains = (node: RuleNode, key: string): boolean =>
  node.key === key || (isGroup(node) && node.members.some((member) => contains(member, key)))
