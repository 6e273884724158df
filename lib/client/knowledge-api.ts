import type { ExplainedResult, PassageView, SearchWhy } from '@/lib/protocol/document'
import type { DocumentRowView, DocumentView, KnowledgeBaseView } from '@/lib/protocol/http-views'
import type { SourceView } from '@/lib/protocol/source'
import type { Api } from './api'

export interface Page<T> {
  data: T[]
  nextCursor: string | null
}

export interface DocumentFilter {
  q: string
  state: 'all' | 'on' | 'off'
}

export interface DocumentInput {
  title: string
  text: string
  url: string | null
  language?: string
  enabled: boolean
  version?: number
}

export interface SearchAnswer {
  data: ExplainedResult[]
  why: SearchWhy
}

export const knowledgeKeys = {
  all: ['knowledge'] as const,
  bases: ['knowledge', 'bases'] as const,
  base: (id: string) => ['knowledge', 'base', id] as const,
  documents: (id: string) => ['knowledge', 'documents', id] as const,
  documentPage: (id: string, filter: DocumentFilter) =>
    ['knowledge', 'documents', id, filter.q, filter.state] as const,
  document: (id: string) => ['knowledge', 'document', id] as const,
  passages: (id: string) => ['knowledge', 'passages', id] as const,
  sources: (id: string) => ['knowledge', 'sources', id] as const,
  search: (id: string, q: string) => ['knowledge', 'search', id, q] as const,
}

const V1 = '/api/v1'
interface One<T> {
  data: T
}
const unwrap = <T>({ data }: One<T>) => data

/** What the console asks and tells about knowledge. */
export function knowledgeApi(api: Api) {
  const path = (id: string, rest = '') => `${V1}/knowledge-bases/${id}${rest}`
  return {
    bases: (cursor?: string) =>
      api<Page<KnowledgeBaseView>>(`${V1}/knowledge-bases`, { query: { cursor } }),
    base: (id: string) => api<One<KnowledgeBaseView>>(path(id)).then(unwrap),
    createBase: (body: { name: string; description: string }) =>
      api<One<KnowledgeBaseView>>(`${V1}/knowledge-bases`, { method: 'POST', body }).then(unwrap),
    updateBase: (id: string, body: { name: string; description: string }) =>
      api<One<KnowledgeBaseView>>(path(id), { method: 'PATCH', body }).then(unwrap),
    deleteBase: (id: string) => api<void>(path(id), { method: 'DELETE' }),

    documents: (id: string, { q, state }: DocumentFilter, cursor?: string) =>
      api<Page<DocumentRowView>>(path(id, '/documents'), {
        query: { q, cursor, ...(state !== 'all' && { enabled: String(state === 'on') }) },
      }),
    document: (id: string) => api<One<DocumentView>>(`${V1}/documents/${id}`).then(unwrap),
    passages: (id: string) => api<Page<PassageView>>(`${V1}/documents/${id}/passages`).then(unwrap),
    createDocument: (id: string, body: DocumentInput) =>
      api<One<DocumentView>>(path(id, '/documents'), { method: 'POST', body }).then(unwrap),
    updateDocument: (id: string, body: Partial<DocumentInput>) =>
      api<One<DocumentView>>(`${V1}/documents/${id}`, { method: 'PATCH', body }).then(unwrap),
    deleteDocument: (id: string) => api<void>(`${V1}/documents/${id}`, { method: 'DELETE' }),

    sources: (id: string, cursor?: string) =>
      api<Page<SourceView>>(path(id, '/sources'), { query: { cursor } }),
    importUrl: (id: string, url: string) =>
      api<One<SourceView>>(path(id, '/sources'), { method: 'POST', body: { kind: 'url', url } }),
    importFiles: (id: string, files: readonly File[]) =>
      api<One<SourceView | SourceView[]>>(path(id, '/sources'), {
        method: 'POST',
        body: formOf(files),
      }),
    syncSource: (id: string, file?: File) =>
      api<One<SourceView>>(`${V1}/sources/${id}/sync`, {
        method: 'POST',
        body: file ? formOf([file]) : {},
      }),
    deleteSource: (id: string) => api<void>(`${V1}/sources/${id}`, { method: 'DELETE' }),

    search: (knowledgeBaseId: string, q: string) =>
      api<SearchAnswer>(`${V1}/search`, { query: { q, knowledgeBaseId, limit: 8 } }),
  }
}

function formOf(files: readonly File[]): FormData {
  const form = new FormData()
  for (const file of files) form.append('file', file)
  return form
}
