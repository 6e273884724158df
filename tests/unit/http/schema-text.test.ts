import { expect, test } from 'vitest'
import { ENDPOINTS } from '@/lib/http/endpoints'
import { apiReference } from '@/lib/http/reference/reference'
import { schemaText } from '@/lib/http/reference/schema-text'

const text = (schema: unknown) =>
  schemaText(schema)
    .map((token) => token.text)
    .join('')

test('an object is written with optional fields and limits', () => {
  const schema = {
    type: 'object',
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 200 },
      tags: { type: 'array', items: { type: 'string' }, maxItems: 3 },
      age: { type: ['integer', 'null'], minimum: 0 },
      mode: { enum: ['now', 'later'], default: 'now' },
    },
    required: ['name'],
  }
  expect(text(schema)).toBe(`{
  name: string  // 1 to 200 characters
  tags?: Array<string>  // at most 3 items
  age?: integer | null  // at least 0
  mode?: "now" | "later"  // default "now"
}`)
})

test('references, choices, records and what is nested', () => {
  const schema = {
    type: 'object',
    properties: {
      when: { anyOf: [{ $ref: '#/components/schemas/Condition' }, { type: 'null' }] },
      texts: { type: 'object', additionalProperties: { type: 'string' } },
      kind: { const: 'rule' },
      in: { type: 'object', properties: { a: {} }, required: ['a'] },
    },
    required: ['when', 'texts', 'kind', 'in'],
  }
  expect(schemaText(schema)).toContainEqual({ text: 'Condition', ref: 'Condition' })
  expect(text(schema)).toBe(`{
  when: Condition | null
  texts: Record<string, string>
  kind: "rule"
  in: {
    a: any
  }
}`)
})

test('the reference has every route, and every schema that is referred to', () => {
  const { groups, schemas } = apiReference()
  const operations = groups.flatMap((group) => group.operations)
  expect(operations).toHaveLength(Object.values(ENDPOINTS).flat().length)
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
  const named = new Set(schemas.map(({ name }) => name))
  const referred = [
    ...operations.flatMap(({ parameters, body, answer }) => [
      ...parameters.flatMap(({ schema }) => schema),
      ...(body ?? []),
      ...(answer ?? []),
    ]),
    ...schemas.flatMap(({ schema }) => schema),
  ].flatMap(({ ref }) => ref ?? [])
  expect(referred.length).toBeGreaterThan(10)
  for (const ref of referred) expect(named).toContain(ref)
})
