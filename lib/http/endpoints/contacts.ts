import { contactPatch, contactView } from '@/lib/protocol/contacts'
import { endpoint } from '../endpoint'
import { one } from './shared'

const answer = { kind: 'item', schema: contactView } as const

export const contacts = {
  get: endpoint({
    method: 'GET',
    path: '/api/v1/contacts/{id}',
    summary: 'Get a contact with its newest conversations',
    access: 'conversations:read',
    ...one,
    answer,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/v1/contacts/{id}',
    summary: 'Change name, e-mail address or traits of a contact',
    access: 'conversations:write',
    ...one,
    body: contactPatch,
    answer,
  }),
  export: endpoint({
    method: 'GET',
    path: '/api/v1/contacts/{id}/export',
    summary: 'Download all that is kept of a contact',
    access: 'conversations:read',
    ...one,
    answer: { kind: 'file', types: ['application/json'] },
  }),
  erase: endpoint({
    method: 'POST',
    path: '/api/v1/contacts/{id}/erase',
    summary: 'Delete identity and words of a contact for good; counts stay',
    access: 'contacts:erase',
    ...one,
    answer,
  }),
}
