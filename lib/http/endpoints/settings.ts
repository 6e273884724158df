import {
  assistantPatch,
  newApiKey,
  newAssistant,
  newWidget,
  widgetPatch,
} from '@/lib/protocol/http'
import {
  apiKeyView,
  assistantView,
  madeApiKey,
  memberView,
  rotatedSecret,
  widgetView,
} from '@/lib/protocol/http-views'
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

export const widgets = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/widgets',
    summary: 'List widgets',
    access: 'settings:read',
    ...paged,
    answer: { kind: 'list', schema: widgetView },
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/v1/widgets',
    summary: 'Create a widget',
    access: 'settings:write',
    body: newWidget,
    answer: { kind: 'item', schema: widgetView },
    status: 201,
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/widgets/{id}',
    summary: 'Get a widget',
    access: 'settings:read',
    ...one,
    answer: { kind: 'item', schema: widgetView },
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/v1/widgets/{id}',
    summary: 'Change a widget',
    access: 'settings:write',
    ...one,
    body: widgetPatch,
    answer: { kind: 'item', schema: widgetView },
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/api/v1/widgets/{id}',
    summary: 'Delete a widget that has no conversations',
    access: 'settings:write',
    ...one,
    answer: { kind: 'none' },
    status: 204,
  }),
  rotateSecret: endpoint({
    method: 'POST',
    path: '/api/v1/widgets/{id}/rotate-secret',
    summary: 'Replace the secret that signs identities; the new one is shown this once',
    access: 'settings:write',
    ...one,
    answer: { kind: 'item', schema: rotatedSecret },
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

export const members = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/members',
    summary: 'List the people of the workspace',
    access: 'members:read',
    ...paged,
    answer: { kind: 'list', schema: memberView },
  }),
}
