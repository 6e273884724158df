import * as z from 'zod/mini'
import { documentPatch as fields, listQuery, searchResult } from './http'
import { counter } from './numbers'
import { freeText, id, maybe } from './text'

/** `q`: part of the title. */
export const documentsQuery = z.extend(listQuery, {
  q: z.optional(freeText(200)),
  enabled: z.optional(z.stringbool()),
  source: z.optional(id),
})

/** `version`: the one that the change was made on; another one there by now is a `conflict`. */
export const documentChange = z.extend(fields, { version: maybe(counter) })

export const passageView = z.object({
  id: z.string(),
  ordinal: z.int(),
  headings: z.array(z.string()),
  text: z.string(),
})

const mark = z.object({ start: z.int(), end: z.int() })

/**
 * A passage found, with why: `relevance` is how much of the question it is about, 0 to 1, comparable between questions;
 * `terms` are the question's words that it matches, the rarest first; `marks` are where they stand in `text`, in UTF-16
 * units.
 */
export const explainedResult = z.extend(searchResult, {
  knowledgeBaseId: z.string(),
  language: z.string(),
  relevance: z.number(),
  terms: z.array(z.string()),
  marks: z.array(mark),
})

/**
 * How a question was read. `threshold`: passages with less relevance are not returned. `words`: those that count, with
 * their share of the question (0 to 1) and the number of passages that hold them. `nearest`: where nothing is relevant
 * enough, what came closest.
 */
export const searchWhy = z.object({
  threshold: z.number(),
  words: z.array(z.object({ text: z.string(), share: z.number(), passages: z.int() })),
  nearest: z.array(explainedResult),
})

export type DocumentsQuery = z.output<typeof documentsQuery>
export type DocumentChange = z.output<typeof documentChange>
export type PassageView = z.infer<typeof passageView>
export type ExplainedResult = z.infer<typeof explainedResult>
export type SearchWhy = z.infer<typeof searchWhy>
