import type { SchemaToken } from '@/lib/protocol/reference'

type Schema = Readonly<Record<string, unknown>>

const REF = '#/components/schemas/'
const INDENT = '  '

/** Writes a JSON Schema in the notation of TypeScript, with limits as comments. Pure; references stay references. */
export function schemaText(schema: unknown): SchemaToken[] {
  const tokens: SchemaToken[] = []
  write(schema, 0, tokens)
  return join(tokens)
}

function write(given: unknown, depth: number, out: SchemaToken[]): void {
  const schema = isObject(given) ? given : {}
  const options = optionsOf(schema)
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.replace(REF, '')
    out.push({ text: name, ref: name })
  } else if ('const' in schema) out.push({ text: JSON.stringify(schema.const) })
  else if (Array.isArray(schema.enum)) {
    out.push({ text: schema.enum.map((value) => JSON.stringify(value)).join(' | ') })
  } else if (options) {
    options.forEach((option, index) => {
      if (index > 0) out.push({ text: ' | ' })
      write(option, depth, out)
    })
  } else writeTyped(schema, depth, out)
}

function writeTyped(schema: Schema, depth: number, out: SchemaToken[]): void {
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? 'any']
  types.forEach((type, index) => {
    if (index > 0) out.push({ text: ' | ' })
    if (type === 'object') writeObject(schema, depth, out)
    else if (type === 'array') {
      out.push({ text: 'Array<' })
      write(schema.items, depth, out)
      out.push({ text: '>' })
    } else out.push({ text: String(type) })
  })
}

function writeObject(schema: Schema, depth: number, out: SchemaToken[]): void {
  const properties = isObject(schema.properties) ? Object.entries(schema.properties) : []
  const required = Array.isArray(schema.required) ? schema.required : []
  const more = schema.additionalProperties
  if (properties.length === 0) {
    out.push({ text: 'Record<string, ' })
    write(isObject(more) ? more : {}, depth, out)
    out.push({ text: '>' })
    return
  }
  const inner = INDENT.repeat(depth + 1)
  out.push({ text: '{\n' })
  for (const [name, property] of properties) {
    out.push({ text: `${inner}${name}${required.includes(name) ? '' : '?'}: ` })
    write(property, depth + 1, out)
    const limits = limitsOf(property)
    out.push({ text: limits ? `  // ${limits}\n` : '\n' })
  }
  out.push({ text: `${INDENT.repeat(depth)}}` })
}

function optionsOf(schema: Schema): unknown[] | null {
  for (const key of ['anyOf', 'oneOf']) {
    const options = schema[key]
    if (Array.isArray(options)) return options
  }
  return Array.isArray(schema.allOf) && schema.allOf.length === 1 ? schema.allOf : null
}

/** What a value may be beyond its type: length, range, default, format. */
function limitsOf(given: unknown): string {
  const schema = isObject(given) ? given : {}
  const inner = optionsOf(schema)?.map(limitsOf).find(Boolean)
  const parts = [
    between(schema.minLength, schema.maxLength, 'characters'),
    between(schema.minimum, schema.maximum, ''),
    between(schema.minItems, schema.maxItems, 'items'),
    typeof schema.format === 'string' ? schema.format : '',
    'default' in schema ? `default ${JSON.stringify(schema.default)}` : '',
    inner ?? '',
  ]
  return parts.filter(Boolean).join(', ')
}

function between(least: unknown, most: unknown, what: string): string {
  const [from, to] = [least, most].map((value) =>
    typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined,
  )
  const range =
    from !== undefined && to !== undefined
      ? `${from} to ${to}`
      : to !== undefined
        ? `at most ${to}`
        : from !== undefined
          ? `at least ${from}`
          : ''
  return range && what ? `${range} ${what}` : range
}

function join(tokens: readonly SchemaToken[]): SchemaToken[] {
  const joined: SchemaToken[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    if (last && !last.ref && !token.ref) last.text += token.text
    else joined.push({ ...token })
  }
  return joined
}

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
