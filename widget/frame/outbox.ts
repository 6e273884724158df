import type { Attachment } from '../../lib/protocol/message'

/** A message on its way to the server. */
export interface Outgoing {
  clientId: string
  text: string
  /** None: begins a conversation. */
  conversationId?: string
  createdAt: string
  attachments?: Attachment[]
  failed?: boolean
}

/** What the server made of the first one waiting. */
export type Outcome =
  | { type: 'sent'; conversationId: string }
  | { type: 'refused' }
  /** Its conversation is not ours, or no more. */
  | { type: 'homeless' }

export const nextToSend = (outbox: readonly Outgoing[]) => outbox.find((item) => !item.failed)

/** The outbox after the message `clientId` had that outcome. */
export function settleOutgoing(
  outbox: readonly Outgoing[],
  clientId: string,
  outcome: Outcome,
): Outgoing[] {
  const item = outbox.find((candidate) => candidate.clientId === clientId)
  if (!item) return [...outbox]
  switch (outcome.type) {
    case 'sent':
      // What was written after the first message of a conversation belongs there too.
      return outbox
        .filter((other) => other !== item)
        .map((other) =>
          item.conversationId || other.conversationId
            ? other
            : { ...other, conversationId: outcome.conversationId },
        )
    case 'refused':
      return outbox.map((other) => (other === item ? { ...item, failed: true } : other))
    case 'homeless':
      return outbox.map((other) =>
        other.conversationId === item.conversationId
          ? { ...other, conversationId: undefined }
          : other,
      )
  }
}

/** Without those the server is known to have. */
export function withoutKnown(outbox: readonly Outgoing[], known: ReadonlySet<string>): Outgoing[] {
  return outbox.filter((item) => !known.has(item.clientId))
}

/** What sessionStorage held; anything of another form is dropped. */
export function parseOutbox(stored: string | null): Outgoing[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]')
    if (!Array.isArray(list)) return []
    return list.filter(
      (item): item is Outgoing =>
        typeof item?.clientId === 'string' &&
        typeof item.text === 'string' &&
        typeof item.createdAt === 'string' &&
        (item.conversationId === undefined || typeof item.conversationId === 'string') &&
        (item.attachments === undefined || Array.isArray(item.attachments)),
    )
  } catch {
    return []
  }
}
