import type { MessageRow } from '@/lib/db/queries/rows'
import type { OpenedPassage } from '@/lib/protocol/passage'
import { notFound } from '../errors'

/** The passage behind a citation, as it was when it was cited. Throws `not_found`. */
export function passageOf(
  { citations }: Pick<MessageRow, 'citations'>,
  index: number,
): OpenedPassage {
  const citation = citations.find((candidate) => candidate.index === index)
  if (!citation) throw notFound('Source')
  return {
    title: citation.title,
    ...(citation.url !== undefined && { url: citation.url }),
    headings: citation.headings,
    text: citation.passage,
    quote: { start: citation.quoteStart, end: citation.quoteStart + citation.quote.length },
  }
}
