import * as z from 'zod/mini'

interface JsonSchema {
  type?: string | string[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  minItems?: number
  minimum?: number
  enum?: unknown[]
  const?: unknown
  format?: string
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  additionalProperties?: JsonSchema | boolean
}

/** The least that a schema takes: what is required, and of that the simplest. */
export const sampleBody = (schema: z.core.$ZodType): unknown => sample(jsonOf(schema), '', false)

/** The same with every field that may be left out, and one item in every list. */
export const fullBody = (schema: z.core.$ZodType): unknown => sample(jsonOf(schema), '', true)

const jsonOf = (schema: z.core.$ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema

function sample(schema: JsonSchema, name: string, full: boolean): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [variant] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
  if (variant) return sample(variant, name, full)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object') {
    const { properties = {}, required = [], additionalProperties: more } = schema
    const keys = full ? Object.keys(properties) : required
    const fields = keys.map((key) => [key, sample(properties[key] ?? {}, key, full)])
    // Records are by language, but for traits, whose names are free.
    if (full && typeof more === 'object') fields.push(['en', sample(more, name, full)])
    return Object.fromEntries(fields)
  }
  if (type === 'array')
    return Array.from({ length: schema.minItems || Number(full) }, () =>
      sample(schema.items ?? {}, name, full),
    )
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1)
  if (type === 'boolean') return true
  if (type === 'null') return null
  if (schema.format === 'uuid') return crypto.randomUUID()
  if (schema.format === 'email') return 'ada@sample.test'
  // By their names, where the schema checks more than it can say.
  if (name === 'until') return new Date(Date.now() + 3_600_000).toISOString()
  if (name === 'accent') return '#123456'
  if (name === 'url') return 'https://sample.test/'
  if (name === 'email') return 'ada@sample.test'
  return 'sample'
}
