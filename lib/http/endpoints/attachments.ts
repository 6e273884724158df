import * as z from 'zod/mini'
import { attachment } from '@/lib/protocol/message'
import { endpoint } from '../endpoint'
import { one } from './shared'

export const attachments = {
  upload: endpoint({
    method: 'POST',
    path: '/api/v1/attachments',
    summary:
      'Upload a file to send with a message: 10 MB at most; removed after a day if it is not sent',
    access: 'conversations:write',
    takesFile: true,
    answer: { kind: 'item', schema: attachment },
    status: 201,
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/attachments/{id}',
    summary: 'Get a file, with an address that works for up to an hour',
    access: 'conversations:read',
    ...one,
    answer: { kind: 'item', schema: attachment },
  }),
  uploadAsVisitor: endpoint({
    method: 'POST',
    path: '/api/widget/v1/attachments',
    summary: 'Upload a file as a visitor, to send with message:send',
    access: 'visitor',
    takesFile: true,
    answer: { kind: 'bare', schema: z.object({ attachment }) },
    status: 201,
  }),
}
