import { madeSources, newSource, sourcePatch, sourceSync, sourceView } from '@/lib/protocol/source'
import { endpoint } from '../endpoint'
import { one, paged } from './shared'

/** All files of a request, with what multipart adds. */
const upload = { maxBytes: 50_000_000 } as const

const answer = { kind: 'item', schema: sourceView } as const

export const sources = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/knowledge-bases/{id}/sources',
    summary: 'List what the documents of a knowledge base are imported from, newest first',
    access: 'knowledge:read',
    ...one,
    ...paged,
    answer: { kind: 'list', schema: sourceView },
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/v1/knowledge-bases/{id}/sources',
    summary:
      'Import a page, or files (Markdown, text, HTML, PDF, DOCX, CSV). It goes on in the background; several files are answered as a list',
    access: 'knowledge:write',
    ...one,
    body: newSource,
    upload,
    answer: { kind: 'item', schema: madeSources },
    status: 201,
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/sources/{id}',
    summary: 'Get a source with the progress of its import',
    access: 'knowledge:read',
    ...one,
    answer,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/v1/sources/{id}',
    summary: 'Rename a source, or give it another address',
    access: 'knowledge:write',
    ...one,
    body: sourcePatch,
    answer,
  }),
  sync: endpoint({
    method: 'POST',
    path: '/api/v1/sources/{id}/sync',
    summary: 'Import a source again, or another version of its file',
    access: 'knowledge:write',
    ...one,
    body: sourceSync,
    upload,
    answer,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/api/v1/sources/{id}',
    summary: 'Delete a source with its documents',
    access: 'knowledge:write',
    ...one,
    answer: { kind: 'none' },
    status: 204,
  }),
}
