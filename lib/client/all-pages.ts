import type { Api, ApiRequest } from './api'

interface Page<T> {
  data: T[]
  nextCursor: string | null
}

/** Every entry of a list, page after page: for what is chosen from, or has an order. */
export async function allPages<T>(
  api: Api,
  path: string,
  { signal }: Pick<ApiRequest, 'signal'> = {},
): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  do {
    const query = { limit: 100, cursor }
    const page = await api<Page<T>>(path, { query, ...(signal && { signal }) })
    all.push(...page.data)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return all
}
