import type { FrameEventName } from '../../lib/protocol/frame-messages'
import type { Transcript } from './transcript'

/** Tells the host page what a change of the transcript means: messages that arrived, replies that ended, events. */
export function reportChanges(
  before: Transcript,
  after: Transcript,
  emit: (name: FrameEventName, data: object) => void,
): void {
  if (before.entries === after.entries) return
  const unfinished = new Map(
    before.entries.map(({ message }) => [message.id, message.status === 'streaming']),
  )
  for (const { message } of after.entries) {
    const { id, author, kind, status, conversationId } = message
    const was = unfinished.get(id)
    // Known and finished before, or not finished yet.
    if (was === false || status === 'streaming') continue
    if (author === 'assistant' && kind === 'text') emit('replyEnded', { message })
    if (status === 'withdrawn') continue
    if (kind === 'text' && author !== 'visitor') emit('messageReceived', { message })
    if (kind !== 'event') continue
    const type = message.event?.type
    if (type === 'handoff_requested') emit('handoffRequested', { conversationId })
    if (type === 'agent_joined') emit('agentJoined', { conversationId, name: message.event?.name })
    if (type === 'resolved') emit('conversationResolved', { conversationId })
  }
}
