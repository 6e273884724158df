import { afterAll, beforeAll, expect, test } from 'vitest'
import { eraseContact } from '@/lib/services/contact/erase'
import { assignConversation } from '@/lib/services/conversation/assign'
import { claimConversation } from '@/lib/services/conversation/claim'
import { getConversation } from '@/lib/services/conversation/get'
import { startParley, type TestParley } from '@/tests/support/start-parley'

let parley: TestParley
beforeAll(async () => {
  parley = await startParley()
})
afterAll(() => parley.close())

test('agents see who of them is there, and who is away', async () => {
  const [bea, cid] = [await parley.agent('bea'), await parley.agent('cid')]
  const window = await bea.connect()
  const ids = (push: { agents: { id: string; status: string }[] }) =>
    push.agents.map(({ id, status }) => `${id} ${status}`).toSorted()
  const beaId = bea.ctx.actor.type === 'user' ? bea.ctx.actor.userId : ''
  const cidId = cid.ctx.actor.type === 'user' ? cid.ctx.actor.userId : ''
  await window.waitFor('agents', (push) => ids(push).includes(`${beaId} online`))

  const other = await cid.connect()
  await window.waitFor('agents', (push) => ids(push).includes(`${cidId} online`))
  expect(await other.raw('presence:set', { status: 'away' })).toEqual({ ok: true, data: {} })
  await window.waitFor('agents', (push) => ids(push).includes(`${cidId} away`))

  // A second window knows, and the state outlives the first.
  const second = await cid.connect()
  await second.waitFor('agents', (push) => ids(push).includes(`${cidId} away`))
  const from = window.mark()
  other.close()
  second.close()
  await window.waitFor('agents', (push) => push.agents.every(({ id }) => id !== cidId), from)
  expect(await window.raw('presence:set', { status: 'asleep' })).toMatchObject({
    error: { code: 'invalid_input' },
  })
  window.close()
})

test('who waits concerns all, one’s own conversations oneself', async () => {
  const [bea, cid] = [await parley.agent('bea'), await parley.agent('cid')]
  const [hers, his] = [await bea.connect(), await cid.connect()]
  const visitor = await parley.visitor()
  const { conversation } = await visitor.ask('Hello')
  const conversationId = conversation.id
  const mine = (type: string) => (push: { type: string; conversationId: string }) =>
    push.type === type && push.conversationId === conversationId

  await visitor.call('human:request', { conversationId })
  await hers.waitFor('notification', mine('handoff'))
  await his.waitFor('notification', mine('handoff'))

  await claimConversation(bea.ctx, conversationId)
  await visitor.send('Are you there?', { conversationId })
  const said = await hers.waitFor('notification', mine('message'))
  expect(said).toMatchObject({ body: 'Are you there?', contact: { id: expect.any(String) } })

  const cidId = cid.ctx.actor.type === 'user' ? cid.ctx.actor.userId : ''
  await assignConversation(bea.ctx, conversationId, { agentId: cidId })
  await his.waitFor('notification', mine('assigned'))
  await visitor.send('And now?', { conversationId })
  await his.waitFor('notification', mine('message'))
  expect(hers.pushes('notification').filter(mine('assigned'))).toEqual([])
  expect(hers.pushes('notification').filter(mine('message'))).toHaveLength(1)
  hers.close()
  his.close()
})

test('a visitor who is erased is cut off, for good, and agents see it at once', async () => {
  const agent = await (await parley.agent('bea')).connect()
  const { ctx } = await parley.agent('owner')
  const visitor = await parley.visitor()
  const { conversation, message } = await visitor.ask('Forget me, please')
  const { contact } = await getConversation(ctx, conversation.id)
  await eraseContact(ctx, contact.id)
  await visitor.seen.wait('disconnect', ({ event }) => event === 'disconnect')
  const push = await agent.waitFor(
    'message',
    (one) => one.message.id === message.id && one.message.text !== 'Forget me, please',
  )
  expect(push.message.rev).toBeGreaterThan(message.rev)
  await expect(visitor.reconnect()).rejects.toMatchObject({ code: 'invalid_token' })
  agent.close()
})
