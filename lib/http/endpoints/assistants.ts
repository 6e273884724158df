import {
  assistantPatch,
  assistantVersionView,
  assistantView,
  discardQuery,
  modelView,
  newAssistant,
  publishBody,
  restoreBody,
  tryBody,
  versionParams,
} from '@/lib/protocol/assistant'
import { endpoint } from '../endpoint'
import { one, paged } from './shared'

const answer = { kind: 'item', schema: assistantView } as const

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
    summary: 'Create an assistant and publish it',
    access: 'settings:write',
    body: newAssistant,
    answer,
    status: 201,
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/assistants/{id}',
    summary: 'Get an assistant: its draft where there is one, and what is published',
    access: 'settings:read',
    ...one,
    answer,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/v1/assistants/{id}',
    summary: 'Change the draft of an assistant; publish it for visitors to meet it',
    access: 'settings:write',
    ...one,
    body: assistantPatch,
    answer,
  }),
  publish: endpoint({
    method: 'POST',
    path: '/api/v1/assistants/{id}/publish',
    summary: 'Publish the draft and keep it as a version',
    access: 'settings:write',
    ...one,
    body: publishBody,
    answer,
  }),
  discard: endpoint({
    method: 'DELETE',
    path: '/api/v1/assistants/{id}/draft',
    summary: 'Discard the draft',
    access: 'settings:write',
    ...one,
    query: discardQuery,
    answer: { kind: 'none' },
    status: 204,
  }),
  versions: endpoint({
    method: 'GET',
    path: '/api/v1/assistants/{id}/versions',
    summary: 'List what was published, newest first',
    access: 'settings:read',
    ...one,
    ...paged,
    answer: { kind: 'list', schema: assistantVersionView },
  }),
  restore: endpoint({
    method: 'POST',
    path: '/api/v1/assistants/{id}/versions/{number}/restore',
    summary: 'Make an earlier version the draft',
    access: 'settings:write',
    params: versionParams,
    body: restoreBody,
    answer,
  }),
  try: endpoint({
    method: 'POST',
    path: '/api/v1/assistants/{id}/try',
    summary:
      'Stream an answer, of which nothing is saved, as events: basis, stage, delta, citation, trace, end, error',
    access: 'settings:write',
    ...one,
    body: tryBody,
    answer: { kind: 'file', types: ['text/event-stream'] },
  }),
}

export const models = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/models',
    summary: 'List the models an assistant may name, with limits and prices',
    access: 'settings:read',
    answer: { kind: 'list', schema: modelView },
  }),
}
