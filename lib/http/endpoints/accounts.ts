import * as z from 'zod/mini'
import { mePatch, sessionView, workspacePatch } from '@/lib/protocol/account'
import { newWorkspace, setupBody } from '@/lib/protocol/http'
import { meView, setupState, setupView, userView, workspaceView } from '@/lib/protocol/http-views'
import { endpoint } from '../endpoint'
import { one } from './shared'

export const me = {
  get: endpoint({
    method: 'GET',
    path: '/api/v1/me',
    summary: 'Who calls, in which workspace, and which model answers',
    access: 'caller',
    answer: { kind: 'item', schema: meView },
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/v1/me',
    summary: "Change one's own name",
    access: 'person',
    body: mePatch,
    answer: { kind: 'item', schema: userView },
  }),
}

export const sessions = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/me/sessions',
    summary: 'Where one is signed in',
    access: 'person',
    answer: { kind: 'list', schema: sessionView },
  }),
  endOthers: endpoint({
    method: 'DELETE',
    path: '/api/v1/me/sessions',
    summary: 'Sign out everywhere but here',
    access: 'person',
    answer: { kind: 'none' },
    status: 204,
  }),
  end: endpoint({
    method: 'DELETE',
    path: '/api/v1/me/sessions/{id}',
    summary: 'Sign out of one session',
    access: 'person',
    ...one,
    answer: { kind: 'none' },
    status: 204,
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
  update: endpoint({
    method: 'PATCH',
    path: '/api/v1/workspaces/current',
    summary: 'Rename the workspace',
    access: 'settings:write',
    body: workspacePatch,
    answer: { kind: 'item', schema: z.object({ id: z.string(), name: z.string() }) },
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
