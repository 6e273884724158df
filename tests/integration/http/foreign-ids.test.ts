import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Endpoint } from '@/lib/http/endpoint'
import { ENDPOINTS } from '@/lib/http/endpoints'
import { newId } from '@/lib/protocol/ids'
import { seedDemo } from '@/prisma/seed/demo'
import { EXAMPLE_RULE } from '@/tests/support/example-rule'
import { sampleBody } from '@/tests/support/sample-body'
import { stateOfWorkspace } from '@/tests/support/workspace-state'
import { type Api, startApi } from './api'

type Kind =
  | 'user'
  | 'widget'
  | 'conversation'
  | 'knowledgeBase'
  | 'source'
  | 'attachment'
  | 'rule'
  | 'assistant'

/** What each field names that holds an id; `none` of those that name nothing which is stored. */
const FIELDS: Readonly<Record<string, Kind | 'none'>> = {
  'GET /api/v1/conversations assignee': 'user',
  'GET /api/v1/conversations widget': 'widget',
  'GET /api/v1/exports/conversations assignee': 'user',
  'GET /api/v1/exports/conversations widget': 'widget',
  'GET /api/v1/knowledge-bases/{id}/documents source': 'source',
  'GET /api/v1/search knowledgeBaseId': 'knowledgeBase',
  'GET /api/v1/analytics/overview widget': 'widget',
  'POST /api/v1/conversations/bulk ids': 'conversation',
  'POST /api/v1/conversations/bulk agentId': 'user',
  'POST /api/v1/conversations/{id}/messages clientId': 'none',
  'POST /api/v1/conversations/{id}/messages attachmentIds': 'attachment',
  'POST /api/v1/conversations/{id}/assign agentId': 'user',
  'POST /api/v1/conversations/{id}/assign teamId': 'none',
  'POST /api/v1/escalation-rules widgetIds': 'widget',
  'PATCH /api/v1/escalation-rules/{id} widgetIds': 'widget',
  'POST /api/v1/escalation-rules/import rules.widgetIds': 'widget',
  'PUT /api/v1/escalation-rules/order ids': 'rule',
  'POST /api/v1/escalation-rules/simulate widgetId': 'widget',
  'POST /api/v1/escalation-rules/simulate rule.widgetIds': 'widget',
  'POST /api/v1/assistants knowledgeBaseIds': 'knowledgeBase',
  'PATCH /api/v1/assistants/{id} knowledgeBaseIds': 'knowledgeBase',
  'POST /api/v1/assistants/{id}/try widgetId': 'widget',
  'POST /api/v1/assistants/{id}/try firedRuleIds': 'none',
  'POST /api/v1/widgets assistantId': 'assistant',
  'PATCH /api/v1/widgets/{id} assistantId': 'assistant',
}

/** Changes that are answered although they did nothing, each with a word of its own on what was named. */
const ANSWERED = new Set([
  'POST /api/v1/conversations/bulk ids',
  'POST /api/v1/conversations/bulk agentId',
  // A draft is only tried: it holds for no widget that could ask.
  'POST /api/v1/escalation-rules/simulate rule.widgetIds',
])

let api: Api
let as: string
let theirs: { workspaceId: string; ids: Record<Kind, string> }
let own: { workspaceId: string; ids: Record<Kind, string> }
beforeAll(async () => {
  api = await startApi({ prepare: seedDemo })
  as = await api.signIn('other@demo.test')
  theirs = await fill('wk_demo', 'agent@demo.test')
  own = await fill('wk_other', 'other@demo.test')
})
afterAll(() => api.close())

/** One thing of each kind in the workspace of a widget. */
async function fill(key: string, email: string) {
  const { db } = api.deps
  const widget = await db.widget.findUniqueOrThrow({ where: { key } })
  const { workspaceId } = widget
  const user = await db.user.findUniqueOrThrow({ where: { email } })
  const base = await db.knowledgeBase.findFirstOrThrow({ where: { workspaceId } })
  const contact = await db.contact.create({ data: { id: newId('contact'), workspaceId } })
  const ids = {
    user: user.id,
    widget: widget.id,
    conversation: newId('conversation'),
    knowledgeBase: base.id,
    source: newId('source'),
    attachment: newId('attachment'),
    rule: newId('rule'),
    assistant: widget.assistantId,
  }
  await db.conversation.create({
    data: {
      id: ids.conversation,
      workspaceId,
      widgetId: widget.id,
      contactId: contact.id,
      status: 'queued',
    },
  })
  const source = { kind: 'qa', name: 'Imported', status: 'done' } as const
  await db.source.create({
    data: { id: ids.source, workspaceId, knowledgeBaseId: base.id, ...source },
  })
  const file = { name: 'a.txt', type: 'text/plain', bytes: 1, file: 'none', uploaderId: user.id }
  await db.attachment.create({ data: { id: ids.attachment, workspaceId, ...file } })
  const { when, ...rule } = EXAMPLE_RULE
  await db.escalationRule.create({
    // The database's own types know nothing of conditions.
    data: { ...rule, when, id: ids.rule, workspaceId, position: 900 } as never,
  })
  return { workspaceId, ids }
}

interface JsonSchema {
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
}

const NAMES_SOMETHING = /(Ids?|^ids|^assignee|^widget|^source)$/

/** Paths of the fields whose names say that they hold ids. */
function fieldsOf(schema: JsonSchema, at = ''): string[] {
  const variants = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => [
    ...(NAMES_SOMETHING.test(name) ? [at + name] : []),
    ...fieldsOf(inner, `${at}${name}.`),
  ])
  const items = schema.items ? fieldsOf(schema.items, at) : []
  return [...new Set([...own, ...items, ...variants.flatMap((one) => fieldsOf(one, at))])]
}

const fields = Object.values(ENDPOINTS)
  .flat()
  .flatMap((endpoint: Endpoint) =>
    (['query', 'body'] as const).flatMap((place) => {
      const schema = endpoint[place]
      if (!schema) return []
      const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
      return fieldsOf(json).map((field) => ({ endpoint, place, field }))
    }),
  )
const keyOf = ({ endpoint, field }: (typeof fields)[number]) =>
  `${endpoint.method} ${endpoint.path} ${field}`

test('every field of the API that holds an id is known here', () => {
  expect(fields.map(keyOf).toSorted()).toEqual(Object.keys(FIELDS).toSorted())
})

const OWN_OF: Readonly<Record<string, Kind>> = {
  conversations: 'conversation',
  'knowledge-bases': 'knowledgeBase',
  'escalation-rules': 'rule',
  assistants: 'assistant',
  widgets: 'widget',
}

function requestFor({ endpoint, place, field }: (typeof fields)[number], id: string) {
  const path = endpoint.path.replace(
    '{id}',
    own.ids[OWN_OF[endpoint.path.split('/')[3] ?? ''] ?? 'user'],
  )
  const value = /ids$/i.test(field) ? [id] : id
  if (place === 'query') {
    const range = 'from=2026-01-01&to=2026-01-02&timeZone=UTC'
    return { path: `${path}?${field}=${id}&q=return&${range}` }
  }
  const rule = { ...EXAMPLE_RULE, widgetIds: [id] }
  switch (field) {
    case 'rules.widgetIds':
      return { path, body: { rules: [rule] } }
    case 'rule.widgetIds':
      return { path, body: { text: 'Hello', rule } }
    case 'agentId':
      return { path, body: { action: 'assign', ids: [own.ids.conversation], agentId: id } }
    case 'widgetIds':
      return { path, body: endpoint.method === 'POST' ? rule : { widgetIds: [id] } }
    default:
      return {
        path,
        body: { ...(endpoint.body && (sampleBody(endpoint.body) as object)), [field]: value },
      }
  }
}

const naming = fields.filter((one) => FIELDS[keyOf(one)] !== 'none')

test.each(naming.map((one) => [keyOf(one), one] as const))(
  '%s: what is of another workspace is not there',
  async (key, one) => {
    const kind = FIELDS[key] as Kind
    const id = theirs.ids[kind]
    const before = await stateOfWorkspace(api.deps.db, theirs.workspaceId)
    const { path, body } = requestFor(one, id)
    const answer = await api.call(one.endpoint.method, path, { as, ...(body && { body }) })
    const text = JSON.stringify(answer.body)
    if (one.place === 'query' || ANSWERED.has(key)) expect([200, 404]).toContain(answer.status)
    else expect([400, 404], text).toContain(answer.status)
    // Nothing that lies behind the id is told, and nothing keeps it.
    for (const [other, foreign] of Object.entries(theirs.ids))
      if (other !== kind) expect(text).not.toContain(foreign)
    expect(await stateOfWorkspace(api.deps.db, own.workspaceId)).not.toContain(id)
    expect(await stateOfWorkspace(api.deps.db, theirs.workspaceId)).toBe(before)
  },
)
