import { auditEntryView, auditQuery } from '@/lib/protocol/audit-log'
import { mailRow, mailView } from '@/lib/protocol/mails'
import { endpoint } from '../endpoint'
import { one, paged } from './shared'

export const auditLog = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/audit-log',
    summary: 'List changes of configuration, newest first: who, what, before and after',
    access: 'audit-log:read',
    query: auditQuery,
    answer: { kind: 'list', schema: auditEntryView },
  }),
}

export const mails = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/mails',
    summary: 'List mails that were sent, failed, or are kept without a mail server, newest first',
    access: 'mails:read',
    ...paged,
    answer: { kind: 'list', schema: mailRow },
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/mails/{id}',
    summary: 'Get a mail with its text',
    access: 'mails:read',
    ...one,
    answer: { kind: 'item', schema: mailView },
  }),
}
