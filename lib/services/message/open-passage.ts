import { authorize } from '@/lib/auth/permissions'
import { findMessage } from '@/lib/db/queries/message'
import type { OpenedPassage } from '@/lib/protocol/passage'
import type { ServiceContext } from '../context'
import { notFound } from '../errors'
import { passageOf } from './passage-of'

/** What an answer of the assistant rests on, for agents. */
export async function openPassage(
  ctx: ServiceContext,
  messageId: string,
  index: number,
): Promise<OpenedPassage> {
  authorize(ctx, 'conversations:read')
  const message = await findMessage(ctx.deps.db, ctx.workspaceId, messageId)
  if (!message) throw notFound('Message')
  return passageOf(message, index)
}
