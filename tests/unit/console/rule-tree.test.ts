import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addNode,
  canStep,
  duplicateNode,
  removeNode,
  stepNode,
  unwrapGroup,
  wrapNode,
} from '@/lib/client/rules/edit-tree'
import {
  conditionOf,
  findNode,
  type GroupNode,
  isGroup,
  nodesOf,
  treeOf,
} from '@/lib/client/rules/rule-tree'
import type { Condition } from '@/lib/protocol/escalation-condition'

const page = (value: string): Condition => ({ type: 'page', operator: 'contains', value })
const [a, b, c] = [page('a'), page('b'), page('c')]

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', 'b', 'c', 'd').map(page),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}))

/** Whether a condition holds where these pages do. */
function holds(of: Condition, pages: ReadonlySet<string>): boolean {
  if ('all' in of) return of.all.every((member) => holds(member, pages))
  if ('any' in of) return of.any.some((member) => holds(member, pages))
  if ('not' in of) return !holds(of.not, pages)
  return of.type === 'page' && pages.has(of.value)
}

const leavesOf = (root: GroupNode) =>
  nodesOf(root)
    .filter((node) => !isGroup(node))
    .map(({ key }) => key)

describe('the tree of a condition', () => {
  it.each<[string, Condition]>([
    ['a lone condition', a],
    ['one in a group', { all: [a] }],
    ['groups in groups', { any: [a, { all: [b, { not: c }] }] }],
    ['none of several', { not: { any: [a, b] } }],
    ['not all', { not: { all: [a, b] } }],
    ['a lone denial', { not: a }],
  ])('stands for %s as it was', (_, when) => {
    expect(conditionOf(treeOf(when)).when).toEqual(when)
  })

  it('gives a group to a lone condition once there is a second one', () => {
    const root = treeOf(a)
    expect(root.implicit).toBe(true)
    const node = { key: 'new', condition: b as never }
    expect(conditionOf(addNode(root, root.key, node)).when).toEqual({ all: [a, b] })
    expect(conditionOf({ ...root, group: 'none' }).when).toEqual({ not: a })
  })

  it('means the same as its condition, whichever pages there are', () => {
    fc.assert(
      fc.property(condition, fc.subarray(['a', 'b', 'c', 'd']), (when, pages) => {
        const known = new Set(pages)
        expect(holds(conditionOf(treeOf(when)).when, known)).toBe(holds(when, known))
      }),
    )
  })

  it('finds each node again by the place that it has in the rule', () => {
    const root = treeOf({ all: [a, { not: { any: [b, c] } }] })
    const { places } = conditionOf(root)
    const at = (path: string) => findNode(root, places.get(path) ?? '')
    expect(at('when.all.0')).toMatchObject({ condition: a })
    expect(at('when.all.1.not.any.1')).toMatchObject({ condition: c })
    expect(at('when.all.1')).toMatchObject({ group: 'none' })
  })
})

describe('changes of a tree', () => {
  const build = (when: Condition, change: (root: GroupNode) => GroupNode) =>
    conditionOf(change(treeOf(when))).when

  it('removes a node with all inside it, but never the root', () => {
    const when: Condition = { all: [a, { any: [b, c] }] }
    expect(build(when, (root) => removeNode(root, '0.1'))).toEqual({ all: [a] })
    expect(build(when, (root) => removeNode(root, '0'))).toEqual(when)
  })

  it('puts a node into a group and takes the group away again', () => {
    const wrapped = wrapNode(treeOf({ all: [a, b] }), '0.1', 'new')
    expect(conditionOf(wrapped).when).toEqual({ all: [a, { any: [b] }] })
    expect(conditionOf(unwrapGroup(wrapped, 'new')).when).toEqual({ all: [a, b] })
  })

  it('copies a node with keys of its own', () => {
    let made = 0
    const newKey = () => `copy.${made++}`
    const root = duplicateNode(treeOf({ all: [{ any: [a, b] }] }), '0.0', newKey)
    expect(conditionOf(root).when).toEqual({ all: [{ any: [a, b] }, { any: [a, b] }] })
    const keys = nodesOf(root).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it.each<[string, 1 | -1, Condition]>([
    ['0.0', 1, { all: [{ any: [a, b] }, c] }],
    ['0.1.0', -1, { all: [a, b, { any: [] }, c] }],
    ['0.1.0', 1, { all: [a, { any: [] }, b, c] }],
    ['0.2', -1, { all: [a, { any: [b, c] }] }],
    ['0.0', -1, { all: [a, { any: [b] }, c] }],
    ['0.2', 1, { all: [a, { any: [b] }, c] }],
    ['0.1', -1, { all: [{ any: [b] }, a, c] }],
  ])('moves %s by %d', (key, step, expected) => {
    expect(build({ all: [a, { any: [b] }, c] }, (root) => stepNode(root, key, step))).toEqual(
      expected,
    )
  })

  it('reaches the first place of all by steps, losing nothing on the way', () => {
    fc.assert(
      fc.property(condition, fc.nat(), (when, choice) => {
        let root = treeOf(when)
        const leaves = leavesOf(root)
        const key = leaves[choice % leaves.length] ?? ''
        for (let steps = 0; canStep(root, key, -1); steps++) {
          expect(steps).toBeLessThan(100)
          root = stepNode(root, key, -1)
          expect(leavesOf(root).toSorted()).toEqual(leaves.toSorted())
        }
        expect(root.members[0]?.key).toBe(key)
      }),
    )
  })
})
