import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Endpoint } from '@/lib/http/endpoint'
import { ENDPOINTS } from '@/lib/http/endpoints'
import { seedDemo } from '@/prisma/seed/demo'
import { EXAMPLE_RULE } from '@/tests/support/example-rule'
import { fullBody } from '@/tests/support/sample-body'
import { VisitorClient } from '@/tests/support/visitor-client'
import { type Api, startApi } from './api'

let api: Api
let as: string
/** One of each kind, by the part of the address that names it. */
const ids: Record<string, string> = {}
beforeAll(async () => {
  api = await startApi({ prepare: seedDemo })
  as = await api.signIn('owner@demo.test')
  const visitor = new VisitorClient(api.deps.env.publicUrl, { widgetKey: 'wk_demo' })
  await (await visitor.connect()).ask('Can I return a backpack?')
  visitor.close()
  const post = (path: string, body: object) => api.call('POST', `/api/v1/${path}`, { as, body })
  await post('tags', { name: 'A tag' })
  await post('canned-responses', { shortcut: 'hi', text: 'Hi' })
  const lists = ['conversations', 'knowledge-bases', 'escalation-rules', 'assistants', 'widgets']
  for (const list of [...lists, 'tags', 'canned-responses', 'members'])
    ids[list] = await firstOf(list)
  ids.documents = await firstOf(`knowledge-bases/${ids['knowledge-bases']}/documents`)
  const { db } = api.deps
  ids.contacts = (await db.contact.findFirstOrThrow()).id
  const source = {
    knowledgeBaseId: ids['knowledge-bases'] ?? '',
    kind: 'qa',
    name: 'Mine',
  } as const
  const { workspaceId } = await db.knowledgeBase.findFirstOrThrow({
    where: { id: source.knowledgeBaseId },
  })
  ids.sources = 'src_mine'
  await db.source.create({ data: { id: 'src_mine', workspaceId, status: 'done', ...source } })
})
afterAll(() => api.close())

const firstOf = async (list: string): Promise<string> =>
  (await api.call('GET', `/api/v1/${list}`, { as })).body.data[0].id

/** A body that the route takes, with all that may be in it. */
function bodyOf({ path, body }: Endpoint): unknown {
  const rule = { ...EXAMPLE_RULE, enabled: false }
  if (path.endsWith('/import')) return { rules: [rule] }
  if (path.endsWith('/simulate')) return { text: 'Hello', rule }
  if (path.includes('/escalation-rules') && !path.endsWith('/order')) return rule
  const full = body && (fullBody(body) as object)
  if (!full) return full
  const fitting = {
    version: undefined,
    assistantId: ids.assistants,
    knowledgeBaseIds: [ids['knowledge-bases']],
    attachmentIds: [],
    allowedOrigins: ['https://shop.test'],
    businessHours: null,
    texts: { en: { headline: 'Hello' } },
    model: null,
    avatar: null,
  }
  const known = Object.entries(fitting).filter(([name]) => name in full)
  return { ...full, ...Object.fromEntries(known) }
}

/** The value with each of its texts, and each name of its records, made odd by itself. */
function* oddities(value: unknown, odd: string): Generator<unknown> {
  if (typeof value === 'string') yield value + odd
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const one of oddities(item, odd)) yield value.with(index, one)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      for (const one of oddities(inner, odd)) yield { ...value, [name]: one }
      yield { ...value, [name + odd]: inner }
    }
  }
}

const endpoints = Object.values(ENDPOINTS)
  .flat()
  .filter(({ body, access, path }) => body && access !== 'public' && !path.endsWith('/try'))

test.each(endpoints.map((e) => [`${e.method} ${e.path}`, e] as const))(
  '%s: text that cannot be stored is cleaned or refused, never our own failure',
  async (_, endpoint) => {
    const kind = endpoint.path.split('/')[3] ?? ''
    const path = endpoint.path.replace('{id}', ids[kind] ?? 'nothing').replace('{number}', '1')
    for (const odd of ['\0', '\ud800', '\u200b\u202e']) {
      for (const body of oddities(bodyOf(endpoint), odd)) {
        const { status } = await api.call(endpoint.method, path, { as, body })
        expect([200, 201, 204, 400, 404, 409], JSON.stringify(body)).toContain(status)
      }
    }
  },
)
