import * as z from 'zod/mini'
import { agentMessage, conversationDetail, conversationRow } from '@/lib/protocol/agent-message'
import { assistantVersionView, assistantView, modelView } from '@/lib/protocol/assistant'
import { explainedResult, passageView } from '@/lib/protocol/document'
import { condition, conditionTree } from '@/lib/protocol/escalation-condition'
import { action } from '@/lib/protocol/escalation-rule'
import { API_SCOPES, problem } from '@/lib/protocol/http'
import * as views from '@/lib/protocol/http-views'
import { sourceView } from '@/lib/protocol/source'
import type { Answer, Endpoint } from './endpoint'
import { ENDPOINTS } from './endpoints'

type Schema = z.core.$ZodType
type Json = Record<string, unknown>

/** Schemas that the document names; all others stand where they are used. */
const names = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries<Schema>({
  Problem: problem,
  Condition: conditionTree,
  Action: action,
  ConversationRow: conversationRow,
  Conversation: conversationDetail,
  Message: agentMessage,
  SearchResult: explainedResult,
  Source: sourceView,
  Passage: passageView,
  KnowledgeBase: views.knowledgeBaseView,
  DocumentRow: views.documentRow,
  Document: views.documentView,
  EscalationRule: views.ruleView,
  Assistant: assistantView,
  AssistantVersion: assistantVersionView,
  Model: modelView,
  Widget: views.widgetView,
  ApiKey: views.apiKeyView,
  Member: views.memberView,
  Workspace: views.workspaceView,
})) {
  names.add(schema, { id })
}

/** The HTTP API as an OpenAPI 3.1 document, made from the definitions that the routes run by. */
export function openApiDocument(): Json {
  const components: Json = {}
  const paths: Record<string, Json> = {}
  for (const [tag, endpoints] of Object.entries(ENDPOINTS)) {
    for (const endpoint of endpoints) {
      const operations = paths[endpoint.path] ?? {}
      operations[endpoint.method.toLowerCase()] = operation(endpoint, tag, components)
      paths[endpoint.path] = operations
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Parley', version: '1', description: 'The HTTP API of Parley.' },
    tags: Object.keys(ENDPOINTS).map((name) => ({ name })),
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'parley.session_token' },
        visitor: {
          type: 'http',
          scheme: 'bearer',
          description: "The token of a visitor's session",
        },
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key, pk_…' },
      },
    },
  }
}

function operation(endpoint: Endpoint, tag: string, components: Json): Json {
  const { method, summary, access, params, query, body, upload, answer, status = 200 } = endpoint
  const parameters = [
    ...parametersOf(params, 'path', components),
    ...parametersOf(query, 'query', components),
  ]
  return {
    operationId: operationId(method, endpoint.path),
    tags: [tag],
    summary,
    security: securityOf(access),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: { ...json(describe(body, 'input', components)), ...(upload && FILES) },
      },
    }),
    ...(endpoint.takesFile && { requestBody: { required: true, content: oneFile } }),
    responses: {
      [status]: { description: 'Done', ...contentOf(answer, components) },
      default: {
        description: 'Refused or failed',
        content: {
          'application/problem+json': { schema: describe(problem, 'output', components) },
        },
      },
    },
  }
}

function operationId(method: string, path: string): string {
  const words = path
    .replace(/^\/api(\/v1)?/, '')
    .split(/[^A-Za-z]+/)
    .filter(Boolean)
  return [
    method.toLowerCase(),
    ...words.map((word) => word[0]?.toUpperCase() + word.slice(1)),
  ].join('')
}

/** What a key's scopes can allow. */
const API_KEY_ACCESS = new Set<string>([...API_SCOPES, 'members:read', 'caller'])

function securityOf(access: Endpoint['access']): Json[] {
  if (access === 'public') return []
  if (access === 'visitor') return [{ visitor: [] }]
  const cookie = { cookie: [] }
  if (access === 'person' || !API_KEY_ACCESS.has(access)) return [cookie]
  return [cookie, { apiKey: access === 'caller' ? [] : [access] }]
}

const oneFile = {
  'multipart/form-data': {
    schema: object({ file: { type: 'string', contentMediaType: 'application/octet-stream' } }),
  },
}

/** Any number of files. */
const FILES = {
  'multipart/form-data': {
    schema: {
      type: 'object',
      properties: {
        file: {
          type: 'array',
          items: { type: 'string', contentMediaType: 'application/octet-stream' },
        },
      },
    },
  },
}

const json = (schema: unknown) => ({ 'application/json': { schema } })

function contentOf(answer: Answer, components: Json): Json {
  switch (answer.kind) {
    case 'none':
      return {}
    case 'file':
      return { content: Object.fromEntries(answer.types.map((type) => [type, {}])) }
    case 'item':
      return { content: json(object({ data: describe(answer.schema, 'output', components) })) }
    case 'bare':
      return { content: json(describe(answer.schema, 'output', components)) }
    case 'list': {
      const items = describe(answer.schema, 'output', components)
      const beside = Object.entries(answer.beside ?? {}).map(([name, schema]) => [
        name,
        describe(schema, 'output', components),
      ])
      const fields = {
        data: { type: 'array', items },
        nextCursor: { type: ['string', 'null'] },
        ...Object.fromEntries(beside),
      }
      return { content: json(object(fields, optionalOf(answer.beside))) }
    }
  }
}

function object(properties: Json, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', properties, required }
}

const optionalOf = (fields: Readonly<Record<string, Schema>> = {}) =>
  Object.keys(fields).filter((name) => fields[name]?._zod.optout === 'optional')

function parametersOf(
  schema: Schema | undefined,
  place: 'path' | 'query',
  components: Json,
): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = convert(schema, 'input', components)
  return Object.entries(properties).map(([name, described]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: described,
  }))
}

type Direction = 'input' | 'output'

function describe(schema: Schema, io: Direction, components: Json): unknown {
  const id = names.get(schema)?.id
  const described = convert(schema, io, components)
  if (!id) return described
  const name = componentName(id, io)
  components[name] ??= described
  return { $ref: `#/components/schemas/${name}` }
}

/** What a client sends can be looser than what it gets. */
const componentName = (id: string, io: Direction) => (io === 'input' ? `${id}Input` : id)

interface ConvertedObject {
  properties?: Record<string, unknown>
  required?: string[]
}

/** JSON Schema of a zod schema; what it shares goes to the document's components. */
function convert(schema: Schema, io: Direction, components: Json): ConvertedObject & Json {
  const {
    $schema: _,
    $defs = {},
    id: __,
    ...own
  } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    metadata: names,
    override: (place) => sharpen(place, components),
  })
  const named = (value: unknown) => renameReferences(value, io)
  for (const [id, shared] of Object.entries($defs)) {
    components[componentName(id, io)] ??= named(shared)
  }
  return named(own) as ConvertedObject & Json
}

interface Place {
  zodSchema: Schema
  jsonSchema: Json
}

/** Says what a conversion cannot know: what is checked only after text was cleaned, or a tree walked. */
function sharpen({ zodSchema, jsonSchema }: Place, components: Json): void {
  if (zodSchema === condition) {
    describe(conditionTree, 'input', components)
    jsonSchema.$ref = `#/components/schemas/${componentName('Condition', 'input')}`
    return
  }
  const { def } = zodSchema._zod
  if (def.type !== 'pipe' || jsonSchema.type !== 'string') return
  const { out } = def as z.core.$ZodPipeDef
  if (out._zod.def.type !== 'string') return
  const { $schema: _, ...limits } = z.toJSONSchema(out)
  Object.assign(jsonSchema, limits)
}

const LOCAL = '#/$defs/'

function renameReferences(value: unknown, io: Direction): unknown {
  if (Array.isArray(value)) return value.map((item) => renameReferences(item, io))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key !== '$ref' || typeof inner !== 'string' || !inner.startsWith(LOCAL))
        return [key, renameReferences(inner, io)]
      return [key, `#/components/schemas/${componentName(inner.slice(LOCAL.length), io)}`]
    }),
  )
}
