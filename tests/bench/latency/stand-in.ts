// Child process: streams answers whose text says when the request came and when each delta left.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { MessageWriter } from '@/tests/support/model-server/message-writer'
import { type MessagesBody, searchResultsOf } from '@/tests/support/model-server/request-body'
import { citationOf } from '@/tests/support/model-server/scenarios'
import { laterText, now, openingText } from './clock'
import { PACE } from './plan'

const USAGE = { input_tokens: 2_000, cache_creation_input_tokens: 0, cache_read_input_tokens: 0 }
let count = 0
/** Replayed by the bare SDK, so that both send the same. */
let lastBody = ''

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET') return void response.end(lastBody)
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const arrivedAt = now()
  lastBody = Buffer.concat(chunks).toString('utf8')
  const body = JSON.parse(lastBody) as MessagesBody
  const requestId = `req_${(++count).toString().padStart(24, '0')}`
  const writer = new MessageWriter(response, requestId, body.model, USAGE)
  writer.start()
  await sleep(PACE.firstTokenMs)

  let due = performance.now()
  for (let index = 0; index < PACE.deltas && !response.closed; index++) {
    if (index === 0) writer.text(openingText(arrivedAt, now()))
    else writer.text(laterText(now()))
    due += PACE.deltaMs
    await sleep(Math.max(0, due - performance.now()))
  }
  const source = searchResultsOf(body)[0]
  if (source) writer.cite(citationOf(source))
  if (!response.closed) writer.stop('end_turn')
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: Error) => response.destroy(error))
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
})
process.once('disconnect', () => process.exit(0))
