import { newApiKey } from '@/lib/protocol/http'
import { apiKeyView, madeApiKey } from '@/lib/protocol/http-views'
import { endpoint } from '../endpoint'
import { one, paged } from './shared'

export const apiKeys = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/api-keys',
    summary: 'List API keys, newest first',
    access: 'api-keys:read',
    ...paged,
    answer: { kind: 'list', schema: apiKeyView },
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/v1/api-keys',
    summary: 'Create an API key; it is shown in full this once',
    access: 'api-keys:write',
    body: newApiKey,
    answer: { kind: 'item', schema: madeApiKey },
    status: 201,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/api/v1/api-keys/{id}',
    summary: 'Delete an API key: it is refused from then on',
    access: 'api-keys:write',
    ...one,
    answer: { kind: 'none' },
    status: 204,
  }),
}
