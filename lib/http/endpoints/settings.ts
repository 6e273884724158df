import { assistantPatch, newApiKey, newAssistant } from '@/lib/protocol/http'
import { apiKeyView, assistantView, madeApiKey } from '@/lib/protocol/http-views'
import { endpoint } from '../endpoint'
import { one, paged } from './shared'

export const assistants = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/assistants',
    summary: 'List assistants',
    access: 'settings:read',
    ...paged,
    answer: { kind: 'list', schema: assistantView },
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/v1/assistants',
    summary: 'Create an assistant',
    access: 'settings:write',
    body: newAssistant,
    answer: { kind: 'item', schema: assistantView },
    status: 201,
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/assistants/{id}',
    summary: 'Get an assistant',
    access: 'settings:read',
    ...one,
    answer: { kind: 'item', schema: assistantView },
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/v1/assistants/{id}',
    summary: 'Change an assistant',
    access: 'settings:write',
    ...one,
    body: assistantPatch,
    answer: { kind: 'item', schema: assistantView },
  }),
}

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
