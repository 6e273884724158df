import { expect, test } from 'vitest'
import { fromTraitRows, toTraitRows, traitProblems } from '@/lib/client/traits'

const row = (name: string, value: string, key = name) => ({ key, name, value })

test('values keep their kind as long as what is typed allows it', () => {
  const before = { plan: 'gold', orders: 12, vip: true }
  expect(fromTraitRows(toTraitRows(before), before)).toEqual(before)
  const rows = [row('plan', '7'), row('orders', 'many'), row('vip', 'false'), row('new', '3')]
  expect(fromTraitRows(rows, before)).toEqual({ plan: '7', orders: 'many', vip: false, new: '3' })
})

test('empty rows are left out, others need a name of their own', () => {
  const rows = [row('', '', 'a'), row('', 'x', 'b'), row('plan', '1', 'c'), row(' plan ', '2', 'd')]
  expect([...traitProblems(rows)]).toEqual([
    ['b', 'missing'],
    ['d', 'twice'],
  ])
  expect(fromTraitRows([row(' ', ' ', 'a'), row('plan ', 'gold', 'b')], {})).toEqual({
    plan: 'gold',
  })
})
