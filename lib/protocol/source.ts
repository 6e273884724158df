import * as z from 'zod/mini'
import { maybe, requiredText, webUrl } from './text'

export const SOURCE_KINDS = ['file', 'csv', 'url'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

export const SOURCE_STATUSES = ['queued', 'running', 'done', 'failed'] as const
export type SourceStatus = (typeof SOURCE_STATUSES)[number]

/** Files come as multipart instead, any number of them in one request. */
export const newSource = z.object({
  kind: z.literal('url'),
  url: webUrl,
  name: maybe(requiredText(200)),
})

/** Nothing; another version of the file comes as multipart. */
export const sourceSync = z.object({})

export const sourcePatch = z.object({ name: maybe(requiredText(200)), url: maybe(webUrl) })

/** `step`: what it is at; `done` of `total`, where 0 in all means that it cannot be told. */
export const sourceProgress = z.object({
  step: z.enum(['fetching', 'reading', 'saving']),
  done: z.int(),
  total: z.int(),
})
export type SourceProgress = z.infer<typeof sourceProgress>

/** A part that did not become (all of) a document: a row, a page. */
const partFailure = z.object({ part: z.string(), code: z.string(), reason: z.string() })

/**
 * Where documents come from. `failures` holds the first 100; `errorCode` and `error` say why nothing was read, and then
 * the documents of the last time stay.
 */
export const sourceView = z.object({
  id: z.string(),
  knowledgeBaseId: z.string(),
  kind: z.enum(SOURCE_KINDS),
  name: z.string(),
  url: z.nullable(z.string()),
  status: z.enum(SOURCE_STATUSES),
  progress: z.nullable(sourceProgress),
  documents: z.int(),
  failures: z.array(partFailure),
  errorCode: z.nullable(z.string()),
  error: z.nullable(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  finishedAt: z.nullable(z.string()),
})
export type SourceView = z.infer<typeof sourceView>

/** What several files in one request became; one alone is answered as a source. */
export const madeSources = z.union([sourceView, z.array(sourceView)])

export type NewSource = z.output<typeof newSource>
export type SourcePatch = z.output<typeof sourcePatch>
