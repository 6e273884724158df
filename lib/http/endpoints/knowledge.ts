import {
  documentChange,
  documentsQuery,
  explainedResult,
  passageView,
  searchWhy,
} from '@/lib/protocol/document'
import { knowledgeBasePatch, newDocument, newKnowledgeBase, searchQuery } from '@/lib/protocol/http'
import { documentRow, documentView, knowledgeBaseView } from '@/lib/protocol/http-views'
import { endpoint } from '../endpoint'
import { one, paged } from './shared'

/** 500,000 UTF-16 units of text take up to three bytes each, escaped line ends aside. */
const MAX_DOCUMENT_BYTES = 2_000_000

const answer = { kind: 'item', schema: knowledgeBaseView } as const

export const knowledgeBases = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/knowledge-bases',
    summary: 'List knowledge bases',
    access: 'knowledge:read',
    ...paged,
    answer: { kind: 'list', schema: knowledgeBaseView },
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/v1/knowledge-bases',
    summary: 'Create a knowledge base',
    access: 'knowledge:write',
    body: newKnowledgeBase,
    answer,
    status: 201,
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/knowledge-bases/{id}',
    summary: 'Get a knowledge base',
    access: 'knowledge:read',
    ...one,
    answer,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/v1/knowledge-bases/{id}',
    summary: 'Change a knowledge base',
    access: 'knowledge:write',
    ...one,
    body: knowledgeBasePatch,
    answer,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/api/v1/knowledge-bases/{id}',
    summary: 'Delete a knowledge base with its documents',
    access: 'knowledge:write',
    ...one,
    answer: { kind: 'none' },
    status: 204,
  }),
}

export const documents = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/knowledge-bases/{id}/documents',
    summary: 'List the documents of a knowledge base, newest first, without their texts',
    access: 'knowledge:read',
    ...one,
    query: documentsQuery,
    answer: { kind: 'list', schema: documentRow },
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/v1/knowledge-bases/{id}/documents',
    summary: 'Add a document',
    access: 'knowledge:write',
    ...one,
    body: newDocument,
    maxBodyBytes: MAX_DOCUMENT_BYTES,
    answer: { kind: 'item', schema: documentView },
    status: 201,
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/documents/{id}',
    summary: 'Get a document',
    access: 'knowledge:read',
    ...one,
    answer: { kind: 'item', schema: documentView },
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/v1/documents/{id}',
    summary: 'Change a document',
    access: 'knowledge:write',
    ...one,
    body: documentChange,
    maxBodyBytes: MAX_DOCUMENT_BYTES,
    answer: { kind: 'item', schema: documentView },
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/api/v1/documents/{id}',
    summary: 'Delete a document',
    access: 'knowledge:write',
    ...one,
    answer: { kind: 'none' },
    status: 204,
  }),
}

export const passages = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/documents/{id}/passages',
    summary: 'List what a document is searched and cited by, all of it, in order',
    access: 'knowledge:read',
    ...one,
    answer: { kind: 'list', schema: passageView },
  }),
}

export const search = {
  search: endpoint({
    method: 'GET',
    path: '/api/v1/search',
    summary: 'Find the passages that answer a question, and why they are found',
    access: 'knowledge:read',
    query: searchQuery,
    answer: { kind: 'list', schema: explainedResult, beside: { why: searchWhy } },
  }),
}
