import { queryOptions } from '@tanstack/react-query'
import type { CannedResponseView } from '@/lib/protocol/canned-responses'
import type { ContactView } from '@/lib/protocol/contacts'
import type { MemberView } from '@/lib/protocol/http-views'
import type { TagView } from '@/lib/protocol/tags'
import type { Api } from './api'

interface List<T> {
  data: T[]
}

const MINUTE = 60_000
const query = { limit: 100 }

export const membersQuery = (api: Api) =>
  queryOptions({
    queryKey: ['members'],
    queryFn: async () => (await api<List<MemberView>>('/api/v1/members', { query })).data,
    staleTime: MINUTE,
  })

export const tagsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['tags'],
    queryFn: async () => (await api<List<TagView>>('/api/v1/tags', { query })).data,
    staleTime: MINUTE,
  })

export const cannedQuery = (api: Api) =>
  queryOptions({
    queryKey: ['canned-responses'],
    queryFn: async () =>
      (await api<List<CannedResponseView>>('/api/v1/canned-responses', { query })).data,
    staleTime: MINUTE,
  })

export const contactPath = (id: string) => `/api/v1/contacts/${encodeURIComponent(id)}`

export const contactQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: ['contact', id],
    queryFn: async ({ signal }) =>
      (await api<{ data: ContactView }>(contactPath(id), { signal })).data,
  })
