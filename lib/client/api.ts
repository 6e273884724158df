import { ApiError, errorOf } from './api-error'

export interface ApiRequest {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  query?: Record<string, string | number | undefined>
  /** JSON, or a form with files. */
  body?: unknown
  signal?: AbortSignal
  /** What is made of the answer; its JSON by default. */
  read?: (response: Response) => Promise<unknown>
}

/** Requests to the console's own server. `T` is the whole body; callers unwrap `data`. */
export type Api = <T>(path: string, request?: ApiRequest) => Promise<T>

export interface ApiOptions {
  /** The workspace every request is about, so that two tabs may work in two of them. */
  workspaceId?: string
  /** The session is over. */
  onUnauthorized?: () => void
}

export function createApi({ workspaceId, onUnauthorized }: ApiOptions = {}): Api {
  return async <T>(path: string, request: ApiRequest = {}): Promise<T> => {
    const response = await send(path, request, workspaceId)
    if (response.status === 401) onUnauthorized?.()
    if (!response.ok) throw await errorOf(response)
    if (response.status === 204) return undefined as T
    if (request.read) return (await request.read(response)) as T
    return (await response.json()) as T
  }
}

async function send(path: string, request: ApiRequest, workspaceId?: string): Promise<Response> {
  const { method = 'GET', query = {}, body, signal } = request
  const isJson = body !== undefined && !(body instanceof FormData)
  try {
    return await fetch(withQuery(path, query), {
      method,
      headers: {
        accept: 'application/json',
        ...(isJson && { 'content-type': 'application/json' }),
        ...(workspaceId && { 'x-workspace': workspaceId }),
      },
      credentials: 'same-origin',
      ...(body !== undefined && { body: isJson ? JSON.stringify(body) : (body as FormData) }),
      ...(signal && { signal }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiError('network', 0, 'Parley cannot be reached. Check your connection.')
  }
}

export function withQuery(
  path: string,
  query: Record<string, string | number | undefined>,
): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  if (given.length === 0) return path
  return `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}
