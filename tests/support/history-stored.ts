import type { MessageRow, StoredCitation } from '@/lib/db/queries/rows'
import type { StoredConversation } from './history'

const ENDED = ['complete', 'interrupted', 'failed', 'withdrawn']

/** What must hold of a conversation once all is quiet. */
export function checkStored({ conversation, messages }: StoredConversation): string[] {
  const broken: string[] = []
  const say = (what: string) => broken.push(`${conversation.id}: ${what}`)
  const seqs = messages.map(({ seq }) => seq)
  const revs = messages.map(({ rev }) => rev)
  if (new Set(seqs).size !== seqs.length) say(`seq is not unique: ${seqs}`)
  if (seqs.some((seq, index) => index > 0 && seq <= (seqs[index - 1] ?? 0)))
    say(`seq does not increase: ${seqs}`)
  if (new Set(revs).size !== revs.length) say(`rev is not unique: ${revs}`)
  if (Math.max(0, ...seqs) > conversation.lastSeq) say('a seq is above lastSeq')
  if (Math.max(0, ...revs) > conversation.rev) say("a rev is above the conversation's")
  for (const message of messages) for (const what of checkMessage(message)) say(what)
  return broken
}

function checkMessage(message: MessageRow): string[] {
  const broken: string[] = []
  const what = `message ${message.seq} (${message.status})`
  if (message.status === 'streaming') broken.push(`${what} was left behind`)
  const isReply = message.author === 'assistant' && message.kind === 'text'
  if (isReply && message.status !== 'streaming' && !ENDED.includes(message.status))
    broken.push(`${what} of the assistant has a status of others`)
  if (!isReply && message.status !== 'sent') broken.push(`${what} of others is not "sent"`)
  if (message.kind !== 'event') {
    const empty = message.text.trim() === ''
    if (empty && message.status !== 'withdrawn') broken.push(`${what} has no text`)
    if (!empty && message.status === 'withdrawn') broken.push(`${what} was withdrawn with a text`)
  }
  for (const citation of message.citations) broken.push(...checkCitation(what, message, citation))
  return broken
}

function checkCitation(what: string, message: MessageRow, citation: StoredCitation): string[] {
  const { index, start, end, quote, quoteStart, passage } = citation
  const broken: string[] = []
  if (start < 0 || start >= end || end > message.text.length)
    broken.push(`${what}: citation ${index} lies outside of the text`)
  if (quote === '' || passage.slice(quoteStart, quoteStart + quote.length) !== quote)
    broken.push(`${what}: citation ${index} quotes what its passage does not say`)
  if (message.citations[index - 1] !== citation)
    broken.push(`${what}: citation ${index} is not numbered by its place`)
  return broken
}
