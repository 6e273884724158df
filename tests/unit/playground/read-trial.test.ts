import { expect, test } from 'vitest'
import { ApiError } from '@/lib/client/api-error'
import { readTrial, type TrialMessage } from '@/lib/client/playground/read-trial'

const END = {
  status: 'complete',
  text: 'Hé',
  answered: true,
  handoff: null,
  fired: [],
  messages: [],
  priority: null,
  tags: [],
}
const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

/** The text in pieces of so many bytes, which cut letters too. */
function streamOf(text: string, size = 3): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) {
        controller.enqueue(bytes.slice(at, at + size))
      }
      controller.close()
    },
  })
}

async function read(text: string) {
  const heard: TrialMessage[] = []
  const failure = await readTrial(streamOf(text), (message) => heard.push(message)).then(
    () => null,
    (error: unknown) => error,
  )
  return { heard, failure }
}

test('tells events in order, letters of several bytes whole', async () => {
  const { heard, failure } = await read(
    event('stage', { stage: 'searching' }) +
      event('delta', { offset: 0, text: 'Hé' }) +
      event('end', END),
  )
  expect(failure).toBeNull()
  expect(heard).toEqual([
    { name: 'stage', data: { stage: 'searching' } },
    { name: 'delta', data: { offset: 0, text: 'Hé' } },
    { name: 'end', data: END },
  ])
})

test('leaves out what a later version tells', async () => {
  const { heard, failure } = await read(event('mood', {}) + event('end', END))
  expect(heard.map(({ name }) => name)).toEqual(['end'])
  expect(failure).toBeNull()
})

test('fails with the code of the server’s error', async () => {
  const { heard, failure } = await read(event('error', { code: 'internal', message: 'Sorry' }))
  expect(heard).toEqual([])
  expect(failure).toBeInstanceOf(ApiError)
  expect(failure).toMatchObject({ code: 'internal' })
})

test.each([
  ['before anything came', ''],
  ['in the middle', event('delta', { offset: 0, text: 'Half' })],
])('fails as a lost connection does where the stream breaks off %s', async (_, text) => {
  expect((await read(text)).failure).toMatchObject({ code: 'network' })
})

test('fails so too where reading fails, but passes on that it was told to stop', async () => {
  const failing = (error: unknown) => new ReadableStream({ pull: () => Promise.reject(error) })
  await expect(readTrial(failing(new TypeError('gone')), () => {})).rejects.toMatchObject({
    code: 'network',
  })
  const stop = new DOMException('stop', 'AbortError')
  await expect(readTrial(failing(stop), () => {})).rejects.toBe(stop)
})
