import type { OpenedPassage, VisitorPayload } from '@/lib/protocol/visitor-socket'
import { notFound } from '../errors'
import type { VisitorContext } from './context'
import { requireOwnMessage } from './transcript'

/** The passage behind a citation, as it was when it was cited. */
export async function openPassage(
  ctx: VisitorContext,
  { messageId, index }: VisitorPayload<'passage:get'>,
): Promise<OpenedPassage> {
  const { message } = await requireOwnMessage(ctx, messageId)
  const citation = message.citations.find((candidate) => candidate.index === index)
  if (!citation) throw notFound('Source')
  return {
    title: citation.title,
    ...(citation.url !== undefined && { url: citation.url }),
    headings: citation.headings,
    text: citation.passage,
    quote: { start: citation.quoteStart, end: citation.quoteStart + citation.quote.length },
  }
}
