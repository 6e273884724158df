import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lastText, searchResultsOf } from '@/tests/support/model-server/request-body'
import { BLOCK, cite, text, words } from '@/tests/support/model-server/steps'
import { startParley, type TestParley } from '@/tests/support/start-parley'
import { DATABASES } from '@/tests/support/test-database'
import { until } from '@/tests/support/until'

describe.each(DATABASES)('on %s', (database) => {
  let parley: TestParley
  beforeAll(async () => {
    parley = await startParley({ database })
  })
  afterAll(() => parley.close())

  /** The next answer waits in its middle until the gate is opened. */
  function halfway(first = 'The first half', second = ' and the second.') {
    const gate = parley.model.gate()
    parley.model.next([...words(first), gate, ...words(second)])
    return gate
  }

  test('an answer comes in stages, with sources, pieces in order and verified citations', async () => {
    parley.model.next('cited')
    const visitor = await parley.visitor()
    const { message, reply } = await visitor.ask('How long does standard delivery take?')
    const own = visitor.seen.all.map(({ event }) => event).filter((e) => e.startsWith('reply:'))
    expect(own.slice(0, 4)).toEqual(['reply:start', 'reply:stage', 'reply:stage', 'reply:stage'])
    expect(own.at(-1)).toBe('reply:end')
    expect(visitor.pushes('reply:start')).toEqual([
      {
        conversationId: message.conversationId,
        messageId: reply.id,
        seq: reply.seq,
        attempt: 1,
      },
    ])
    const stages = visitor.pushes('reply:stage')
    expect(stages.map(({ stage }) => stage)).toEqual(['searching', 'reading', 'writing'])
    expect(stages[1]?.sources).toContainEqual({
      title: 'Delivery times',
      url: 'https://shop.test/help/delivery',
    })
    let shown = ''
    for (const delta of visitor.pushes('reply:delta')) {
      expect(delta).toMatchObject({ messageId: reply.id, attempt: 1, offset: shown.length })
      shown += delta.text
    }
    expect(reply).toMatchObject({
      text: shown,
      status: 'complete',
      author: 'assistant',
      attempt: 1,
    })
    expect(reply.authorName).toBe('Robin')
    expect(reply.citations.length).toBeGreaterThanOrEqual(2)
    expect(reply.citations.map(({ index }) => index)).toEqual(reply.citations.map((_, i) => i + 1))
    for (const citation of reply.citations) {
      const opened = await visitor.call('passage:get', {
        messageId: reply.id,
        index: citation.index,
      })
      expect(opened.text.slice(opened.quote.start, opened.quote.end)).toBe(citation.quote)
      expect(opened).toMatchObject({ title: citation.title, url: citation.url })
      expect(reply.text.slice(citation.start, citation.end)).toBe(citation.quote)
    }
    expect(await visitor.raw('passage:get', { messageId: reply.id, index: 99 })).toMatchObject({
      error: { code: 'not_found' },
    })
    expect(await visitor.raw('passage:get', { messageId: message.id, index: 1 })).toMatchObject({
      error: { code: 'not_found' },
    })
  })

  test('a passage opens as it was when it was cited, even when its document is gone', async () => {
    const visitor = await parley.visitor()
    const { reply } = await visitor.ask('Which payment methods do you accept?')
    const [citation] = reply.citations
    const open = () => visitor.call('passage:get', { messageId: reply.id, index: 1 })
    const before = await open()
    expect(before.text).toContain('PayPal')
    await parley.deps.db.passage.update({
      where: { id: citation?.passageId ?? '' },
      data: { text: 'Changed', blocks: ['Changed'] },
    })
    expect(await open()).toEqual(before)
    await parley.deps.db.passage.delete({ where: { id: citation?.passageId ?? '' } })
    expect(await open()).toEqual(before)
  })

  test('a quote over several blocks goes from the first to the last; positions count UTF-16', async () => {
    const visitor = await parley.visitor()
    parley.model.next([text('😀 '), BLOCK, text('你好 👩‍👩‍👧 done'), BLOCK, text(' end')])
    const plain = await visitor.ask('Tell me about express delivery')
    expect(plain.reply.text).toBe('😀 你好 👩‍👩‍👧 done end')
    const { body } = parley.model.requests.at(-1) ?? {}
    const result = body && searchResultsOf(body).find(({ blocks }) => blocks.length >= 3)
    if (!result) throw new Error('no result of three blocks')
    parley.model.next([
      text('😀 '),
      BLOCK,
      text('你好 👩‍👩‍👧 done'),
      cite({
        type: 'search_result_location',
        cited_text: result.blocks.slice(1, 3).join('\n\n'),
        source: result.source,
        title: result.title,
        search_result_index: result.index,
        start_block_index: 1,
        end_block_index: 3,
      }),
    ])
    const { reply } = await visitor.ask('Tell me about express delivery', {
      conversationId: plain.conversation.id,
    })
    const [citation] = reply.citations
    expect(reply.text.slice(citation?.start, citation?.end)).toBe('你好 👩‍👩‍👧 done')
    expect(citation?.quote).toBe(result.blocks.slice(1, 3).join('\n\n'))
    const opened = await visitor.call('passage:get', { messageId: reply.id, index: 1 })
    expect(opened.text.slice(opened.quote.start, opened.quote.end)).toBe(citation?.quote)
  })

  test('invented citations are dropped', async () => {
    parley.model.next('wrong_citation')
    const visitor = await parley.visitor()
    const { reply } = await visitor.ask('Is the warranty long?')
    expect(reply).toMatchObject({ status: 'complete', citations: [] })
    expect(reply.text).toContain('An invented claim.')
  })

  test('a tab that joins in mid-answer gets the text so far and goes on from there', async () => {
    const visitor = await parley.visitor()
    const gate = halfway()
    const sent = await visitor.send('A long question')
    await visitor.waitFor('reply:delta', ({ offset, text }) => offset + text.length >= 14)
    const tab = await parley.visitor({ token: visitor.session.token })
    const slice = await tab.open()
    expect(slice.messages.at(-1)).toMatchObject({
      status: 'streaming',
      text: 'The first half',
      attempt: 1,
    })
    expect(slice.conversation?.unread).toBe(0)
    gate.open()
    const { message } = await tab.replyTo(sent.message)
    expect(message.text).toBe('The first half and the second.')
    expect(tab.pushes('reply:delta')[0]?.offset).toBe(14)
    await visitor.replyTo(sent.message)
  })

  test('the visitor stops an answer: the text ends where it was shown', async () => {
    const visitor = await parley.visitor()
    halfway()
    const sent = await visitor.send('Stop me')
    const { messageId } = await visitor.waitFor('reply:start')
    expect(await visitor.raw('message:rate', { messageId, rating: 'up' })).toMatchObject({
      error: { code: 'conflict' },
    })
    await visitor.waitFor('reply:delta', ({ offset, text }) => offset + text.length >= 14)
    expect(await visitor.call('reply:stop', { messageId })).toEqual({})
    const { message } = await visitor.replyTo(sent.message)
    expect(message).toMatchObject({ id: messageId, status: 'interrupted', text: 'The first half' })
    const request = parley.model.requests.at(-1)
    expect(await request?.closed).toEqual({ aborted: true })
    expect(await visitor.call('reply:stop', { messageId })).toEqual({})
    const next = await visitor.ask('Go on', { conversationId: sent.conversation.id })
    expect(next.reply.status).toBe('complete')
    const asked = parley.model.requests.at(-1)?.body.messages ?? []
    expect(JSON.stringify(asked)).toContain('The first half')
  })

  test('stopped before a word was shown it is withdrawn, and nobody sees it', async () => {
    const visitor = await parley.visitor()
    const gate = parley.model.gate()
    parley.model.next([gate, ...words('Too late')])
    const sent = await visitor.send('Never mind')
    const { messageId, seq } = await visitor.waitFor('reply:start')
    await gate.reached
    await visitor.call('reply:stop', { messageId })
    const { message } = await visitor.waitFor('reply:end', (end) => end.message.id === messageId)
    expect(message).toMatchObject({ status: 'withdrawn', text: '', seq })
    const { id } = sent.conversation
    const ids = (messages: { id: string }[]) => messages.map((one) => one.id)
    expect(ids((await visitor.open(id)).messages)).not.toContain(messageId)
    const history = { conversationId: id, beforeSeq: 99 }
    expect(ids((await visitor.call('conversation:history', history)).messages)).not.toContain(
      messageId,
    )
    expect(ids((await visitor.sync(id, 0)).messages)).toContain(messageId)
    expect((await visitor.open(id)).conversation?.unread).toBe(0)
    expect(await visitor.raw('message:rate', { messageId, rating: 'down' })).toMatchObject({
      error: { code: 'invalid_input' },
    })
  })

  test('a burst is answered as one: what was not begun is withdrawn', async () => {
    const visitor = await parley.visitor()
    const { conversation } = await visitor.ask('Hello')
    const { id } = conversation
    const count = parley.model.requests.length
    // The model is about to answer each of the first two when the next one comes.
    for (const text of ['Where is', 'my parcel,']) {
      const gate = parley.model.gate()
      parley.model.next([gate, ...words('Never shown')])
      await visitor.send(text, { conversationId: id })
      await gate.reached
    }
    const last = await visitor.send('please?', { conversationId: id })
    const { message: reply } = await visitor.replyTo(last.message)
    expect(reply.status).toBe('complete')
    const ends = visitor.pushes('reply:end').map(({ message }) => [message.status, message.text])
    expect(ends.filter(([status]) => status !== 'complete')).toEqual([
      ['withdrawn', ''],
      ['withdrawn', ''],
    ])
    expect(parley.model.requests).toHaveLength(count + 3)
    const question = lastText(parley.model.requests.at(-1)?.body ?? (undefined as never))
    expect(question).toContain('Where is\n\nmy parcel,\n\nplease?')
    const { messages } = await visitor.open(id)
    expect(messages.filter(({ author }) => author === 'assistant')).toHaveLength(2)
  })

  test('a newer message breaks off what was begun, and both are answered together', async () => {
    const visitor = await parley.visitor()
    halfway()
    const first = await visitor.send('Can I return it?')
    await visitor.waitFor('reply:delta', ({ offset, text }) => offset + text.length >= 14)
    const last = await visitor.send('And exchange it?', { conversationId: first.conversation.id })
    const { message: reply } = await visitor.replyTo(last.message)
    expect(reply.status).toBe('complete')
    const [broken] = visitor.pushes('reply:end')
    expect(broken?.message).toMatchObject({ status: 'interrupted', text: 'The first half' })
    expect(broken?.message.seq).toBeLessThan(last.message.seq)
    const request = parley.model.requests.at(-1)
    expect(lastText(request?.body ?? (undefined as never))).toContain(
      'Can I return it?\n\nAnd exchange it?',
    )
    expect(JSON.stringify(request?.body.messages)).not.toContain('The first half')
  })

  test('what the model is sent holds nothing of the visitor but what it needs', async () => {
    const visitor = await parley.visitor({
      locale: 'de',
      page: { url: 'https://shop.test/bags', title: 'Bags' },
    })
    await visitor.call('visitor:update', { name: 'Ann Secret', email: 'ann.secret@example.com' })
    await visitor.ask('Ist das wasserdicht?')
    const { body, headers } = parley.model.requests.at(-1) ?? {}
    const sent = JSON.stringify(body)
    expect(sent).toContain('https://shop.test/bags')
    for (const secret of ['Ann Secret', 'ann.secret', visitor.session.visitorId]) {
      expect(sent).not.toContain(secret)
    }
    expect(body?.metadata?.user_id).toMatch(/^[0-9a-f]{64}$/)
    expect(headers?.authorization ?? headers?.['x-api-key']).toContain('test-key')
  })

  test('a reply that streams keeps its lease and is counted once', async () => {
    const visitor = await parley.visitor()
    const gate = halfway()
    const sent = await visitor.send('Who writes?')
    const { messageId } = await visitor.waitFor('reply:start')
    const row = await until('the row is there', () =>
      parley.deps.db.message.findUnique({ where: { id: messageId } }),
    )
    expect(row).toMatchObject({ status: 'streaming', attempt: 1, leaseOwner: expect.any(String) })
    gate.open()
    await visitor.replyTo(sent.message)
    const ended = await parley.deps.db.message.findUniqueOrThrow({ where: { id: messageId } })
    expect(ended).toMatchObject({
      leaseOwner: null,
      leaseUntil: null,
      costMicros: expect.any(Number),
    })
  })
})

test('without a key the offline model answers by quoting', async () => {
  const parley = await startParley({ model: 'offline' })
  const visitor = await parley.visitor()
  const { reply } = await visitor.ask('How long do I have to return something?')
  expect(reply.status).toBe('complete')
  expect(reply.text).toContain('30 days')
  expect(reply.citations.length).toBeGreaterThan(0)
  expect(parley.model.requests).toEqual([])
  await parley.close()
})
