import { newTag, tagPatch, tagView } from '@/lib/protocol/tags'
import { endpoint } from '../endpoint'
import { one, paged } from './shared'

const answer = { kind: 'item', schema: tagView } as const

export const tags = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/tags',
    summary: 'List tags by name, each with how many conversations carry it',
    access: 'settings:read',
    ...paged,
    answer: { kind: 'list', schema: tagView },
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/v1/tags',
    summary: 'Create a tag',
    access: 'settings:write',
    body: newTag,
    answer,
    status: 201,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/v1/tags/{id}',
    summary: 'Rename or recolour a tag, in all conversations that carry it',
    access: 'settings:write',
    ...one,
    body: tagPatch,
    answer,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/api/v1/tags/{id}',
    summary: 'Delete a tag and take it off all conversations',
    access: 'settings:write',
    ...one,
    answer: { kind: 'none' },
    status: 204,
  }),
}
