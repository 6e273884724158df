import {
  cannedResponsePatch,
  cannedResponsesQuery,
  cannedResponseView,
  newCannedResponse,
} from '@/lib/protocol/canned-responses'
import { endpoint } from '../endpoint'
import { one } from './shared'

const answer = { kind: 'item', schema: cannedResponseView } as const

export const cannedResponses = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/canned-responses',
    summary: 'List canned responses by shortcut',
    access: 'conversations:read',
    query: cannedResponsesQuery,
    answer: { kind: 'list', schema: cannedResponseView },
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/v1/canned-responses',
    summary: 'Create a canned response; it may hold {{visitor.name}} and {{agent.name}}',
    access: 'conversations:write',
    body: newCannedResponse,
    answer,
    status: 201,
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/canned-responses/{id}',
    summary: 'Get a canned response',
    access: 'conversations:read',
    ...one,
    answer,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/v1/canned-responses/{id}',
    summary: 'Change a canned response',
    access: 'conversations:write',
    ...one,
    body: cannedResponsePatch,
    answer,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/api/v1/canned-responses/{id}',
    summary: 'Delete a canned response',
    access: 'conversations:write',
    ...one,
    answer: { kind: 'none' },
    status: 204,
  }),
}
