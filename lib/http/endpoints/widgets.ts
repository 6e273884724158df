import { rotatedSecret, widgetSighting, widgetView } from '@/lib/protocol/http-views'
import { newWidget, widgetPatch } from '@/lib/protocol/widget-input'
import { endpoint } from '../endpoint'
import { one, paged } from './shared'

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
  sightings: endpoint({
    method: 'GET',
    path: '/api/v1/widgets/{id}/sightings',
    summary: 'List the sites on which a widget was seen in use, the latest first',
    access: 'settings:read',
    ...one,
    answer: { kind: 'list', schema: widgetSighting },
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
