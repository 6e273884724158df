import type { NewPassage } from '@/lib/db/queries/document'
import { newId } from '@/lib/protocol/ids'
import { chunkMarkdown } from '@/lib/retrieval/chunk'
import { detectLanguage } from '@/lib/retrieval/detect-language'

/** The passages that a document's markdown is searched and cited by. */
export function cutPassages(markdown: string): NewPassage[] {
  return chunkMarkdown(markdown).map((chunk) => ({ id: newId('passage'), ...chunk }))
}

/** The language of a document whose author did not say. */
export function guessLanguage(title: string, markdown: string): string {
  return detectLanguage(`${title}\n${markdown}`)
}
