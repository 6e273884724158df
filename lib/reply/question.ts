import type { TranscriptMessage } from './ports'

export interface Question {
  text: string
  /** The text as the model gets it: with the names of files that came along. */
  withFiles: string
  history: TranscriptMessage[]
  lastSeq: number
}

/**
 * What a reply answers: the visitor's messages since the last reply that stood. A reply that a newer message broke off
 * did not stand: both messages are answered together. Null when there is nothing to answer.
 */
export function questionOf(messages: readonly TranscriptMessage[]): Question | null {
  const spoken = messages.filter(stands)
  const lastReply = spoken.findLastIndex((message) => message.author !== 'visitor')
  const asked = spoken.slice(lastReply + 1)
  const last = asked.at(-1)
  if (!last) return null
  return {
    text: asked.map((message) => message.text).join('\n\n'),
    withFiles: asked.map(textWithFiles).join('\n\n'),
    history: spoken.slice(0, lastReply + 1),
    lastSeq: last.seq,
  }
}

/** What was said, with a line for each file that came along. */
export const textWithFiles = ({
  text,
  attachments,
}: Pick<TranscriptMessage, 'text' | 'attachments'>) =>
  [text.trim(), ...attachments.map(({ name }) => `[file: ${name}]`)].join('\n')

/** Whether a message is part of what was said. */
function stands(message: TranscriptMessage): boolean {
  if (message.author === 'system' || message.text.trim() === '') return false
  if (message.author !== 'assistant') return true
  if (message.status === 'withdrawn' || message.status === 'streaming') return false
  return !(message.status === 'interrupted' && message.interruptedBy === 'newer_message')
}
