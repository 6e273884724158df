import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createScenarioChooser, type Scenario } from './choose-scenario'
import { createGate, type Gate } from './gate'
import { MessageWriter } from './message-writer'
import { createPromptCache } from './prompt-cache'
import { type RecordedRequest, record } from './recorded-request'
import { type Refusal, refusalOf } from './refusals'
import type { MessagesBody } from './request-body'
import { runSteps } from './run-steps'
import { status } from './steps'

const DEFAULT_MAX_BYTES = 32_000_000

export interface ModelServer {
  /** What `ANTHROPIC_BASE_URL` is set to. */
  url: string
  /** Every request with a readable body, refused ones included, in order of arrival. */
  requests: readonly RecordedRequest[]
  /** Resolves with the request number `count` (from 1), at once when it has come already. */
  request(count: number): Promise<RecordedRequest>
  /** What answers the requests to come, one each. */
  next(...scenarios: Scenario[]): void
  /** What answers when nothing is queued. */
  setDefault(scenario: Scenario): void
  /** A new gate, to be put among steps. */
  gate(): Gate
  close(): Promise<void>
}

/** Starts a stand-in for the Messages API on the loopback address. Port 0 takes any that is free. */
export async function startModelServer(
  options: { port?: number; apiKey?: string; maxBytes?: number } = {},
): Promise<ModelServer> {
  const chooser = createScenarioChooser()
  const cache = createPromptCache()
  const requests: RecordedRequest[] = []
  const waiting = new Map<number, ((request: RecordedRequest) => void)[]>()
  const gates = new Set<Gate>()

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const requestId = `req_${(requests.length + 1).toString().padStart(24, '0')}`
    const left = new AbortController()
    response.once('close', () => left.abort())
    const run = { response, requestId, left: left.signal }
    const refuse = ({ status: code, message }: Refusal) =>
      runSteps([status(code, message)], { ...run, writer: writerFor('', NO_USAGE) })
    const writerFor = (model: string, usage: typeof NO_USAGE) =>
      new MessageWriter(response, requestId, model, usage)

    const early = refusalOfHead(request, options.apiKey)
    const read = await readBody(request, options.maxBytes ?? DEFAULT_MAX_BYTES)
    if (early) return refuse(early)
    if ('status' in read) return refuse(read)

    const body = read.value as MessagesBody
    const recorded = record(request, response, body)
    const refusal = safely(() => refusalOf(body))
    const choice = refusal ? null : chooser.choose(body)
    recorded.scenario = choice?.name ?? null
    requests.push(recorded)
    for (const resolve of waiting.get(requests.length) ?? []) resolve(recorded)
    if (!choice) return refuse(refusal ?? MALFORMED)
    if (!body.stream) return refuse({ status: 400, message: 'stream: this stand-in only streams' })
    await runSteps(choice.steps, { ...run, writer: writerFor(body.model, cache.count(body)) })
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    request(count) {
      const known = requests[count - 1]
      if (known) return Promise.resolve(known)
      return new Promise((resolve) => {
        waiting.set(count, [...(waiting.get(count) ?? []), resolve])
      })
    },
    next: chooser.next,
    setDefault: chooser.setDefault,
    gate() {
      const gate = createGate()
      gates.add(gate)
      return gate
    },
    async close() {
      for (const gate of gates) gate.open()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

const NO_USAGE = { input_tokens: 0, cache_creation_input_tokens: 0, cache_read_input_tokens: 0 }
const MALFORMED: Refusal = { status: 400, message: 'Malformed request' }

function refusalOfHead(request: IncomingMessage, apiKey: string | undefined): Refusal | null {
  const path = request.url?.split('?')[0]
  if (request.method !== 'POST' || path !== '/v1/messages') {
    return { status: 404, message: `Not found: ${request.method} ${path}` }
  }
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  const key = request.headers['x-api-key'] || bearer
  if (!key) return { status: 401, message: 'x-api-key header is required' }
  if (apiKey !== undefined && key !== apiKey) return { status: 401, message: 'invalid x-api-key' }
  if (!request.headers['anthropic-version']) {
    return { status: 400, message: 'anthropic-version: header is required' }
  }
  return null
}

async function readBody(
  request: IncomingMessage,
  maxBytes: number,
): Promise<{ value: unknown } | Refusal> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes <= maxBytes) chunks.push(chunk)
  }
  if (bytes > maxBytes) return { status: 413, message: 'Request exceeds the maximum size' }
  try {
    return { value: JSON.parse(Buffer.concat(chunks).toString('utf8')) }
  } catch {
    return { status: 400, message: 'The request body is not valid JSON' }
  }
}

/** A body so odd that checking it fails is refused as well. */
function safely(check: () => Refusal | null): Refusal | null {
  try {
    return check()
  } catch {
    return MALFORMED
  }
}
