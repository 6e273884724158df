import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createConditionContext, evaluateCondition } from '@/lib/escalation/evaluate-condition'
import type { Signals } from '@/lib/escalation/signals'
import type { ConditionTrace } from '@/lib/escalation/trace'
import type { Condition } from '@/lib/protocol/escalation-condition'
import { makeSignals } from './make-rule'

/** Three conditions, each true exactly when its signal of this row of the truth table is. */
const LEAVES: readonly Condition[] = [
  { type: 'asks_for_person' },
  { type: 'unanswered_turns', atLeast: 1 },
  { type: 'model_failure' },
]
const ROWS = Array.from({ length: 8 }, (_, row) => [row & 1, row & 2, row & 4].map(Boolean))

function signalsOf([asks, unanswered, failed]: readonly boolean[]): Signals {
  return makeSignals({
    asksForPerson: asks === true,
    unansweredTurns: unanswered ? 1 : 0,
    modelFailure: failed ? { code: 'overloaded' } : null,
  })
}

const verdict = (condition: Condition, row: readonly boolean[]) =>
  evaluateCondition(condition, createConditionContext(signalsOf(row)))

/** The meaning of groups, said another way: by counting. */
function expected(condition: Condition, row: readonly boolean[]): boolean {
  if ('all' in condition)
    return condition.all.filter((member) => !expected(member, row)).length === 0
  if ('any' in condition) return condition.any.filter((member) => expected(member, row)).length > 0
  if ('not' in condition) return expected(condition.not, row) === false
  return row[LEAVES.findIndex((leaf) => 'type' in leaf && leaf.type === condition.type)] === true
}

function groupsOver(members: readonly Condition[]): Condition[] {
  const pairs = members.flatMap((first) => members.map((second) => [first, second]))
  return [
    ...members.map((member) => ({ not: member })),
    ...members.flatMap((member) => [{ all: [member] }, { any: [member] }]),
    ...pairs.flatMap((pair) => [{ all: pair }, { any: pair }]),
  ]
}

function countLeaves(trace: ConditionTrace): number {
  if (trace.kind === 'condition') return 1
  if (trace.kind === 'not') return countLeaves(trace.member)
  return trace.members.reduce((sum, member) => sum + countLeaves(member), 0)
}

function leavesOf(condition: Condition): number {
  if ('all' in condition) return condition.all.reduce((sum, member) => sum + leavesOf(member), 0)
  if ('any' in condition) return condition.any.reduce((sum, member) => sum + leavesOf(member), 0)
  return 'not' in condition ? leavesOf(condition.not) : 1
}

describe('groups of conditions', () => {
  it('mean what they say, in every group of two levels and every row of its truth table', () => {
    const once = groupsOver(LEAVES)
    const twice = groupsOver([...LEAVES.slice(0, 2), ...once])
    const wrong = [...LEAVES, ...once, ...twice].flatMap((condition) =>
      ROWS.filter((row) => verdict(condition, row).matched !== expected(condition, row)).map(
        (row) => ({ condition, row }),
      ),
    )
    expect(twice.length).toBeGreaterThan(1000)
    expect(wrong).toEqual([])
  })

  it('mean what they say at any depth, and trace every condition', () => {
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 7, withCrossShrink: true },
        fc.constantFrom(...LEAVES),
        fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 4 }) }),
        fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 4 }) }),
        fc.record({ not: tie('condition') }),
      ),
    }))
    fc.assert(
      fc.property(condition, fc.constantFrom(...ROWS), (tree, row) => {
        const trace = verdict(tree, row)
        expect(trace.matched).toBe(expected(tree, row))
        expect(countLeaves(trace)).toBe(leavesOf(tree))
      }),
      { numRuns: 300 },
    )
  })
})
