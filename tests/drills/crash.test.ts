import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openDatabase } from '@/lib/db/client'
import { type ChildParley, startChild } from '@/tests/support/child-parley'
import { historyOf, storedHistory } from '@/tests/support/history'
import { checkHistory } from '@/tests/support/history-checker'
import { type ModelServer, startModelServer } from '@/tests/support/model-server/start-model-server'
import { words } from '@/tests/support/model-server/steps'
import { createTestDatabase, DATABASES, type TestDatabase } from '@/tests/support/test-database'
import { VisitorClient } from '@/tests/support/visitor-client'

// Processes that start take their time on a busy machine.
vi.setConfig({ testTimeout: 180_000 })

describe.each(DATABASES)('on %s', (kind) => {
  let database: TestDatabase
  let model: ModelServer
  let servers: ChildParley[]
  let visitors: VisitorClient[]

  beforeEach(async () => {
    database = await createTestDatabase(kind)
    model = await startModelServer()
    servers = []
    visitors = []
  })
  afterEach(async ({ task }) => {
    const told = servers.map(({ complaints }) => complaints.join(''))
    if (task.result?.state === 'fail') console.error('The servers said:', told)
    for (const visitor of visitors) visitor.close()
    for (const server of servers) await server.crash()
    await model.close()
    await database.remove()
  })

  const start = async () => {
    const server = await startChild(database, {
      ANTHROPIC_API_KEY: 'test-key',
      ANTHROPIC_BASE_URL: model.url,
    })
    servers.push(server)
    return server
  }
  const visit = async (server: ChildParley, name: string) => {
    const visitor = new VisitorClient(server.url, { name })
    visitors.push(visitor)
    return visitor.connect()
  }
  const check = async () => {
    const opened = await openDatabase({ ...database, migrationsDir: 'prisma/migrations' })
    const stored = await storedHistory(opened)
    await opened.close()
    expect(checkHistory(visitors.map(historyOf), stored)).toEqual([])
  }

  test('killed in mid-stream, the same reply is written again, as a new attempt', async () => {
    const first = await start()
    const visitor = await visit(first, 'ann')
    const before = await visitor.ask('Can I return my backpack?')
    const { id } = before.conversation
    model.next([...words('This is never'), model.gate(), ...words(' finished')])
    const { message } = await visitor.send('How long is the warranty?', { conversationId: id })
    const begun = await visitor.waitFor('reply:start', ({ seq }) => seq > message.seq)
    await visitor.waitFor(
      'reply:delta',
      ({ messageId, offset, text }) => messageId === begun.messageId && offset + text.length >= 13,
    )
    const idle = await visit(first, 'ben')
    const unanswered = await idle.ask('And mine?')

    const held = Math.max(message.rev, before.reply.rev)
    await first.crash()
    await visitor.waitForDisconnect()
    const gate = model.gate()
    model.next([...words('Five years,'), gate, ...words(' all in all.')])
    const second = await start()
    await visitor.reconnect({ url: second.url })
    const slice = await visitor.sync(id, held)
    expect(slice.messages.map((one) => one.id)).toEqual([begun.messageId])
    gate.open()
    const end = await visitor.waitFor(
      'reply:end',
      (push) => push.message.id === begun.messageId && push.message.status === 'complete',
    )
    expect(end).toMatchObject({
      attempt: 2,
      message: { seq: begun.seq, attempt: 2, text: 'Five years, all in all.' },
    })
    await idle.reconnect({ url: second.url })
    const kept = await idle.sync(unanswered.conversation.id, 0)
    expect(kept.messages.map((one) => one.id)).toContain(unanswered.reply.id)
    const next = await visitor.ask('Thanks', { conversationId: id })
    expect(next.reply.status).toBe('complete')
    expect(await second.stop()).toBe(0)
    expect(second.complaints.join('')).toBe('')
    await check()
  })

  test('asked to stop while it streams, it lets the reply end and closes cleanly', async () => {
    const server = await start()
    const visitor = await visit(server, 'ann')
    const gate = model.gate()
    model.next([...words('The first half'), gate, ...words(' and the second.')])
    const { message } = await visitor.send('A question')
    await visitor.waitFor('reply:delta', ({ offset, text }) => offset + text.length >= 14)
    const stopped = server.stop()
    const drain = await visitor.waitFor('server:drain')
    expect(drain.reconnectInMs).toBeGreaterThan(0)
    await expect(visit(server, 'late')).rejects.toMatchObject({ code: 'unavailable' })
    visitors.pop()
    gate.open()
    expect((await visitor.replyTo(message)).message).toMatchObject({
      status: 'complete',
      text: 'The first half and the second.',
    })
    expect(await stopped).toBe(0)
    await visitor.waitForDisconnect()
    expect(server.complaints.join('')).toBe('')
    await check()
  })

  test('a message sent while it drains is answered by the next process', async () => {
    const first = await start()
    const visitor = await visit(first, 'ann')
    const gate = model.gate()
    model.next([...words('Nearly'), gate, ...words(' done.')])
    const { conversation, message } = await visitor.send('A question')
    await visitor.waitFor('reply:delta', ({ offset, text }) => offset + text.length >= 6)
    const stopped = first.stop()
    await visitor.waitFor('server:drain')
    const late = await visitor
      .send('One more thing', { conversationId: conversation.id })
      .catch(() => null)
    gate.open()
    await visitor.replyTo(message)
    expect(await stopped).toBe(0)
    const second = await start()
    await visitor.reconnect({ url: second.url })
    await visitor.sync(conversation.id, 0)
    const again = await visitor.send('One more thing', {
      conversationId: conversation.id,
      ...(late?.message.clientId && { clientId: late.message.clientId }),
    })
    await visitor.replyTo(again.message)
    expect(await second.stop()).toBe(0)
    await check()
  })
})

test('a second process on the same data directory is refused with one clear line', async () => {
  const database = await createTestDatabase('embedded')
  const server = await startChild(database, { MODEL_PROVIDER: 'offline' })
  await expect(startChild(database, { MODEL_PROVIDER: 'offline' })).rejects.toThrow(
    `ended with 1: DATA_DIR ${database.dataDir} is in use by process ${server.pid}. Stop that process, or set DATA_DIR to another directory.\n`,
  )
  await server.crash()
  const next = await startChild(database, { MODEL_PROVIDER: 'offline' })
  expect(await next.stop()).toBe(0)
  await database.remove()
})
