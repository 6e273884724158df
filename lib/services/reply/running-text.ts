import { findMessage } from '@/lib/db/queries/message'
import type { MessageRow } from '@/lib/db/queries/rows'
import type { ServiceContext } from '../context'

/**
 * Puts the text so far into messages that stream: it is in the memory of the process that writes them. Call it last
 * before answering, so that what is pushed afterwards continues from there.
 */
export async function withRunningText(
  ctx: Pick<ServiceContext, 'deps' | 'workspaceId'>,
  rows: readonly MessageRow[],
): Promise<MessageRow[]> {
  const { db, replies } = ctx.deps
  const read = await Promise.all(
    rows.map(async (row) => {
      if (row.status !== 'streaming' || isRunning(row)) return row
      // It ended while the rows were on their way.
      return (await findMessage(db, ctx.workspaceId, row.id)) ?? row
    }),
  )
  return read.map((row) => {
    const running = row.status === 'streaming' ? replies.running(row.conversationId) : undefined
    if (running?.messageId !== row.id) return row
    return { ...row, text: running.text, attempt: running.attempt }
  })

  function isRunning(row: MessageRow): boolean {
    return replies.running(row.conversationId)?.messageId === row.id
  }
}
