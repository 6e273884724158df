import * as z from 'zod/mini'
import { type Deps, getDeps } from '@/lib/deps'
import { notFound } from '@/lib/services/errors'
import { invalidInput, wording } from '@/lib/services/invalid-input'
import { type Identified, identify } from './caller'
import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf, UploadOf } from './endpoint'
import { problemResponse } from './problem'
import { readJsonBody } from './read-body'
import { isUpload, readUpload } from './read-upload'
import { newRequestId } from './request-id'

/** What a handler works with: parsed input, and who calls. */
export type HandlerInput<E extends Endpoint> = Identified<E['access']> & {
  deps: Deps
  request: Request
  params: ParamsOf<E>
  query: QueryOf<E>
  /** Undefined where files came instead. */
  body: E extends { upload: object } ? BodyOf<E> | undefined : BodyOf<E>
  upload: UploadOf<E>
}

type NextHandler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>

/**
 * A route handler for Next: identifies the caller, parses the input, runs the handler and wraps what it gives back. A
 * handler that needs its own headers returns a `Response`. Whatever is thrown becomes problem+json.
 */
export function route<E extends Endpoint>(
  endpoint: E,
  handler: (input: HandlerInput<E>) => Promise<AnswerOf<E['answer']> | Response>,
): NextHandler {
  return async (request, context) => {
    const deps = getDeps()
    const requestId = newRequestId()
    const startedAt = performance.now()
    const response = await answer(deps, request, context).catch((error: unknown) =>
      problemResponse(error, requestId, deps.log),
    )
    response.headers.set('x-request-id', requestId)
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
    count(deps, endpoint, response.status, performance.now() - startedAt)
    return response
  }

  async function answer(deps: Deps, request: Request, context: { params: Promise<unknown> }) {
    const identified = await identify(deps, request, endpoint.access)
    const input = { deps, request, ...identified, ...(await parse(endpoint, request, context)) }
    // `identify` and `parse` go by the endpoint's own fields, which TypeScript cannot follow.
    const result = await handler(input as HandlerInput<E>)
    return result instanceof Response ? result : wrap(endpoint, result)
  }
}

async function parse(endpoint: Endpoint, request: Request, context: { params: Promise<unknown> }) {
  const { params, query, body, maxBodyBytes, upload } = endpoint
  const given = params && z.safeParse(params, await context.params)
  // What cannot be an id of ours names nothing.
  if (given && !given.success) throw notFound('This address')
  const search = [...new URL(request.url).searchParams].filter(([, value]) => value !== '')
  const parsed = { params: given?.data, query: query && check(query, Object.fromEntries(search)) }
  if (upload && isUpload(request))
    return { ...parsed, upload: await readUpload(request, upload.maxBytes) }
  return { ...parsed, body: body && check(body, await readJsonBody(request, maxBodyBytes)) }
}

function check(schema: z.core.$ZodType, value: unknown): unknown {
  const parsed = z.safeParse(schema, value, wording)
  if (parsed.success) return parsed.data
  throw invalidInput(parsed.error)
}

function wrap({ answer, status = 200 }: Endpoint, result: unknown): Response {
  if (answer.kind === 'none') return new Response(null, { status: 204 })
  return Response.json(answer.kind === 'item' ? { data: result } : result, { status })
}

function count({ metrics }: Deps, { method, path }: Endpoint, status: number, ms: number): void {
  metrics.httpRequests.inc({ method, route: path, status: String(status) })
  metrics.httpDuration.observe({ method, route: path }, ms / 1000)
}
