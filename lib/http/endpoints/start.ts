import { startPatch, startView } from '@/lib/protocol/start'
import { endpoint } from '../endpoint'

export const start = {
  get: endpoint({
    method: 'GET',
    path: '/api/v1/start',
    summary: 'How far the guided start of the workspace is',
    access: 'settings:write',
    answer: { kind: 'item', schema: startView },
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/v1/start',
    summary: 'Go to a step of the guided start, or end it',
    access: 'settings:write',
    body: startPatch,
    answer: { kind: 'item', schema: startView },
  }),
}
