import * as z from 'zod/mini'
import { memberView, workspaceView } from '@/lib/protocol/http-views'
import {
  acceptBody,
  invitationView,
  madeInvitation,
  memberPatch,
  newInvitation,
  openInvitation,
  resetLink,
} from '@/lib/protocol/members'
import { endpoint } from '../endpoint'
import { one, paged } from './shared'

export const members = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/members',
    summary: 'List the people of the workspace',
    access: 'members:read',
    ...paged,
    answer: { kind: 'list', schema: memberView },
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/v1/members/{id}',
    summary: 'Give a member another role; the last owner stays one',
    access: 'members:write',
    ...one,
    body: memberPatch,
    answer: { kind: 'item', schema: memberView },
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/v1/members/{id}',
    summary: 'Remove a member: access ends at once, their conversations go back to the queue',
    access: 'members:write',
    ...one,
    answer: { kind: 'none' },
    status: 204,
  }),
  resetLink: endpoint({
    method: 'POST',
    path: '/api/v1/members/{id}/reset-link',
    summary: 'Make a link with which a member chooses a new password',
    access: 'members:write',
    ...one,
    answer: { kind: 'item', schema: resetLink },
    status: 201,
  }),
}

export const invitations = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/invitations',
    summary: 'List open invitations with their links, newest first',
    access: 'members:write',
    ...paged,
    answer: { kind: 'list', schema: invitationView },
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/v1/invitations',
    summary: 'Invite somebody by mail, or by handing over the link',
    access: 'members:write',
    body: newInvitation,
    answer: { kind: 'item', schema: madeInvitation },
    status: 201,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/api/v1/invitations/{id}',
    summary: 'Take an invitation back: its link works no more',
    access: 'members:write',
    ...one,
    answer: { kind: 'none' },
    status: 204,
  }),
  open: endpoint({
    method: 'GET',
    path: '/api/v1/invitations/{id}',
    summary: 'What an invitation is for; the id is the token of its link',
    access: 'public',
    ...one,
    answer: { kind: 'item', schema: openInvitation },
  }),
  accept: endpoint({
    method: 'POST',
    path: '/api/v1/invitations/{id}/accept',
    summary:
      'Join, by the token of a link: with a new account, which is signed in, or the one that is',
    access: 'public',
    ...one,
    body: acceptBody,
    answer: { kind: 'item', schema: z.object({ workspace: workspaceView }) },
    status: 201,
  }),
}
