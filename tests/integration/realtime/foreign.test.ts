import { afterAll, beforeAll, expect, test } from 'vitest'
import { agentEvents } from '@/lib/protocol/agent-socket'
import { visitorEvents } from '@/lib/protocol/visitor-socket'
import { sampleBody } from '@/tests/support/sample-body'
import { startParley, type TestParley } from '@/tests/support/start-parley'

let parley: TestParley
let theirs: { conversationId: string; messageId: string; workspaceId: string }
beforeAll(async () => {
  parley = await startParley({ model: 'offline' })
  const visitor = await parley.visitor({ widgetKey: 'wk_plain' })
  const sent = await visitor.raw('message:send', {
    clientId: crypto.randomUUID(),
    text: 'Hello there',
  })
  if (!sent.ok) throw new Error(sent.error.message)
  const { message, conversation } = sent.data as {
    message: { id: string }
    conversation: { id: string }
  }
  const row = await parley.deps.db.conversation.findUniqueOrThrow({
    where: { id: conversation.id },
  })
  await parley.verify()
  theirs = {
    conversationId: conversation.id,
    messageId: message.id,
    workspaceId: row.workspaceId,
  }
})
afterAll(() => parley.close())

const state = async () =>
  JSON.stringify(
    await parley.deps.db.conversation.findMany({
      where: { workspaceId: theirs.workspaceId },
      include: { messages: { orderBy: { seq: 'asc' } } },
    }),
  )

/** The least payload of an event, about somebody else's things; null where it is about none. */
function foreignPayload(schema: Parameters<typeof sampleBody>[0]): object | null {
  const names = Object.keys((schema as { shape?: object }).shape ?? {})
  const named = names.filter((name) => name === 'conversationId' || name === 'messageId')
  if (named.length === 0) return null
  const ids = Object.fromEntries(named.map((name) => [name, theirs[name as 'messageId']]))
  return { ...(sampleBody(schema) as object), ...ids }
}

/** Others would need a thing of their own to try it with. */
const KNOWN_IDS = ['conversationId', 'messageId', 'clientId', 'attachmentIds']

test('every field of an event that holds an id is known here', () => {
  for (const [event, schema] of Object.entries({ ...agentEvents, ...visitorEvents })) {
    const names = Object.keys((schema as { shape?: object }).shape ?? {})
    const unknown = names.filter((name) => /Ids?$/.test(name) && !KNOWN_IDS.includes(name))
    expect([event, unknown]).toEqual([event, []])
  }
})

test('agents of another workspace reach no conversation over the socket', async () => {
  const agent = await (await parley.agent('stranger')).connect()
  const before = await state()
  const tried: string[] = []
  for (const [event, schema] of Object.entries(agentEvents)) {
    const payload = foreignPayload(schema)
    if (!payload) continue
    tried.push(event)
    expect([event, await agent.raw(event, payload)]).toMatchObject([
      event,
      { ok: false, error: { code: 'not_found' } },
    ])
  }
  expect(tried).toContain('viewing')
  expect(await state()).toBe(before)
})

test.each(['wk_plain', 'wk_other'] as const)(
  'visitors of %s reach no conversation of another visitor',
  async (widgetKey) => {
    const visitor = await parley.visitor({ widgetKey })
    const before = await state()
    const tried: string[] = []
    for (const [event, schema] of Object.entries(visitorEvents)) {
      const payload = foreignPayload(schema)
      if (!payload) continue
      tried.push(event)
      const answer = await visitor.raw(event, payload)
      expect([event, answer.ok]).toEqual([event, false])
      if (!answer.ok) expect(['not_found', 'unavailable'], event).toContain(answer.error.code)
    }
    expect(tried.length).toBeGreaterThan(5)
    expect(await state()).toBe(before)
  },
)
