import { ERASED_TEXT } from '@/lib/db/queries/contact-record'
import type { ClientHistory, StoredConversation } from './history'
import { checkClient } from './history-client'
import { checkStored } from './history-stored'

/**
 * Every breach of the contract that a run's history shows, in words; empty when there is none. Pure. The run must be over:
 * nothing streams, and whatever was committed is in `stored`.
 */
export function checkHistory(
  clients: readonly ClientHistory[],
  stored: readonly StoredConversation[],
): string[] {
  return [
    ...stored.flatMap(checkStored),
    ...checkSends(clients, stored),
    ...clients.flatMap((client) => checkClient(client, stored)),
  ]
}

/** An acknowledged message is stored exactly once, where the acknowledgement said; any other at most once. */
function checkSends(
  clients: readonly ClientHistory[],
  stored: readonly StoredConversation[],
): string[] {
  const broken: string[] = []
  const messages = stored.flatMap((conversation) => conversation.messages)
  for (const { name, sent } of clients) {
    for (const { clientId, text, ack } of sent) {
      const found = messages.filter((message) => message.clientId === clientId)
      const what = `${name}: the message "${text.slice(0, 40)}" (${clientId})`
      if (found.length > 1) broken.push(`${what} is stored ${found.length} times`)
      if (!ack) continue
      const [first] = found
      if (!first) {
        broken.push(`${what} was acknowledged and is not stored`)
        continue
      }
      const { id, seq, conversationId } = ack.message
      if (first.id !== id || first.seq !== seq || first.conversationId !== conversationId) {
        broken.push(
          `${what} is stored as ${first.id} at ${first.seq}, acknowledged as ${id} at ${seq}`,
        )
      }
      // What was erased is gone on purpose.
      if (first.text !== text && first.text !== ERASED_TEXT)
        broken.push(`${what} is stored with another text`)
    }
  }
  return broken
}
