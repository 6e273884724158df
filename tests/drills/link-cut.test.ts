import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLink, type Link } from '@/tests/support/link'
import { words } from '@/tests/support/model-server/steps'
import { startParley, type TestParley } from '@/tests/support/start-parley'

let parley: TestParley
let link: Link
beforeAll(async () => {
  parley = await startParley()
  link = await createLink(parley.url)
})
afterAll(async () => {
  await link.close()
  await parley.close()
})

const cut = async (
  ...clients: { mark(): number; waitForDisconnect(from: number): Promise<void> }[]
) => {
  const marks = clients.map((client) => client.mark())
  link.cut()
  await Promise.all(clients.map((client, index) => client.waitForDisconnect(marks[index] ?? 0)))
  link.restore()
}

test('cut in mid-stream and back before its end, the reply goes on without loss or doubling', async () => {
  const visitor = await parley.visitor()
  await visitor.reconnect({ url: link.url })
  const [first, second] = [parley.model.gate(), parley.model.gate()]
  parley.model.next([
    ...words('One two three'),
    first,
    ...words(' four five six'),
    second,
    ...words(' seven eight nine.'),
  ])
  const { conversation, message } = await visitor.send('Count, please')
  await visitor.waitFor('reply:delta', ({ offset, text }) => offset + text.length >= 13)
  const watcher = await parley.visitor({ token: visitor.session.token })
  await watcher.open()
  await cut(visitor)
  first.open()
  await watcher.waitFor('reply:delta', ({ offset, text }) => offset + text.length >= 27)
  await visitor.reconnect({ url: link.url })
  const slice = await visitor.sync(conversation.id, message.rev)
  expect(slice.messages.at(-1)).toMatchObject({ status: 'streaming' })
  expect(slice.messages.at(-1)?.text).toBe('One two three four five six')
  second.open()
  const { message: reply } = await visitor.replyTo(message)
  expect(reply).toMatchObject({
    status: 'complete',
    text: 'One two three four five six seven eight nine.',
    attempt: 1,
  })
})

test('cut until after its end, a sync brings the whole reply', async () => {
  const visitor = await parley.visitor()
  await visitor.reconnect({ url: link.url })
  const gate = parley.model.gate()
  parley.model.next([...words('Half of it'), gate, ...words(' and the rest.')])
  const { conversation, message } = await visitor.send('A question')
  await visitor.waitFor('reply:delta', ({ offset, text }) => offset + text.length >= 10)
  const watcher = await parley.visitor({ token: visitor.session.token })
  await watcher.open()
  await cut(visitor)
  gate.open()
  await watcher.replyTo(message)
  await visitor.reconnect({ url: link.url })
  const slice = await visitor.sync(conversation.id, message.rev)
  expect(slice.messages).toMatchObject([
    { status: 'complete', text: 'Half of it and the rest.', rev: slice.rev },
  ])
})

test('a send whose acknowledgement was lost is answered the same when it is sent again', async () => {
  const visitor = await parley.visitor()
  await visitor.reconnect({ url: link.url })
  const { conversation } = await visitor.ask('Hello')
  const watcher = await parley.visitor({ token: visitor.session.token })
  await watcher.open()
  const { clientId } = await new Promise<{ clientId: string }>((resolve) => {
    const clientId = crypto.randomUUID()
    visitor.shout('message:send', {
      clientId,
      text: 'Did it arrive?',
      conversationId: conversation.id,
    })
    watcher
      .waitFor('message', ({ message }) => message.clientId === clientId)
      .then(() => resolve({ clientId }))
  })
  await cut(visitor)
  await visitor.reconnect({ url: link.url })
  const again = await visitor.send('Did it arrive?', { clientId, conversationId: conversation.id })
  await watcher.replyTo(again.message)
  const seen = watcher.pushes('message').filter(({ message }) => message.clientId === clientId)
  expect(seen.map(({ message }) => message.id)).toEqual([again.message.id])
  expect(await parley.deps.db.message.count({ where: { clientId } })).toBe(1)
})
