import type { OpenedPassage } from '@/lib/protocol/passage'
import type { VisitorPayload } from '@/lib/protocol/visitor-socket'
import { passageOf } from '../message/passage-of'
import type { VisitorContext } from './context'
import { requireOwnMessage } from './transcript'

/** What an answer that the visitor has got rests on. */
export async function openPassage(
  ctx: VisitorContext,
  { messageId, index }: VisitorPayload<'passage:get'>,
): Promise<OpenedPassage> {
  const { message } = await requireOwnMessage(ctx, messageId)
  return passageOf(message, index)
}
