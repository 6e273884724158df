import type { Reference, ReferenceOperation, SchemaToken } from '@/lib/protocol/reference'
import type { Endpoint } from '../endpoint'
import { ENDPOINTS } from '../endpoints'
import { openApiDocument } from '../openapi'
import { schemaText } from './schema-text'

type Json = Record<string, unknown>

/** The API reference as data for a page: made from the OpenAPI document, which is made from the routes themselves. */
export function apiReference(): Reference {
  const document = openApiDocument()
  const paths = document.paths as Record<string, Record<string, Json>>
  const { schemas } = document.components as { schemas: Json }
  return {
    groups: Object.entries(ENDPOINTS).map(([name, endpoints]) => ({
      name,
      operations: endpoints.flatMap((endpoint) => {
        const operation = paths[endpoint.path]?.[endpoint.method.toLowerCase()]
        return operation ? [describe(endpoint, operation)] : []
      }),
    })),
    schemas: Object.entries(schemas)
      .map(([name, schema]) => ({ name, schema: schemaText(schema) }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }
}

function describe(endpoint: Endpoint, operation: Json): ReferenceOperation {
  const { method, path, summary, access } = endpoint
  const parameters = (operation.parameters ?? []) as {
    name: string
    in: string
    required?: boolean
    schema: unknown
  }[]
  const responses = operation.responses as Record<string, { content?: Json }>
  const [status = '200', answered] = Object.entries(responses)[0] ?? []
  return {
    id: String(operation.operationId),
    method,
    path,
    summary,
    access: accessText(access),
    parameters: parameters.map(({ name, in: place, required = false, schema }) => ({
      name,
      place,
      required,
      schema: schemaText(schema),
    })),
    body: contentText((operation.requestBody as { content?: Json } | undefined)?.content),
    status,
    answer: contentText(answered?.content),
  }
}

/** A body that is not JSON is named by its types. */
function contentText(content: Json | undefined): SchemaToken[] | null {
  if (!content) return null
  const json = content['application/json'] as { schema?: unknown } | undefined
  return json ? schemaText(json.schema) : [{ text: Object.keys(content).join(', ') }]
}

function accessText(access: Endpoint['access']): string {
  switch (access) {
    case 'public':
      return 'anybody'
    case 'visitor':
      return 'a visitor, by the token of the session'
    case 'person':
      return 'whoever is signed in'
    case 'caller':
      return 'whoever is signed in, or any API key'
    default:
      return access
  }
}
