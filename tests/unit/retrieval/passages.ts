import { chunkMarkdown } from '@/lib/retrieval/chunk'
import type { IndexedPassage } from '@/lib/retrieval/types'

interface Article {
  id: string
  title: string
  language: string
  markdown: string
  knowledgeBaseId?: string
}

/** The passages of an article, as ingestion would store them. */
export function passagesOf(article: Article): IndexedPassage[] {
  return chunkMarkdown(article.markdown).map((chunk) => ({
    ...chunk,
    id: `${article.id}#${chunk.ordinal}`,
    documentId: article.id,
    knowledgeBaseId: article.knowledgeBaseId ?? 'kb',
    title: article.title,
    url: null,
    language: article.language,
  }))
}

/** An article of one paragraph in English. */
export function note(id: string, markdown: string, title = id): IndexedPassage[] {
  return passagesOf({ id, title, language: 'en', markdown })
}
