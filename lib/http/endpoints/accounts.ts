import { newWorkspace, setupBody } from '@/lib/protocol/http'
import { meView, setupState, setupView, workspaceView } from '@/lib/protocol/http-views'
import { endpoint } from '../endpoint'

export const me = {
  get: endpoint({
    method: 'GET',
    path: '/api/v1/me',
    summary: 'Who calls, in which workspace, and which model answers',
    access: 'caller',
    answer: { kind: 'item', schema: meView },
  }),
}

export const workspaces = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/workspaces',
    summary: "List one's own workspaces",
    access: 'person',
    answer: { kind: 'list', schema: workspaceView },
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/v1/workspaces',
    summary: 'Create a workspace and own it',
    access: 'person',
    body: newWorkspace,
    answer: { kind: 'item', schema: workspaceView },
    status: 201,
  }),
}

export const setup = {
  state: endpoint({
    method: 'GET',
    path: '/api/setup',
    summary: 'Whether the installation still needs its first account',
    access: 'public',
    answer: { kind: 'item', schema: setupState },
  }),
  run: endpoint({
    method: 'POST',
    path: '/api/setup',
    summary: 'Create the first account and workspace, once, and sign in',
    access: 'public',
    body: setupBody,
    answer: { kind: 'item', schema: setupView },
    status: 201,
  }),
}

export const openApi = {
  get: endpoint({
    method: 'GET',
    path: '/api/v1/openapi.json',
    summary: 'This description',
    access: 'public',
    answer: { kind: 'file', types: ['application/json'] },
  }),
}
