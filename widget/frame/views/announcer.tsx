import { useEffect, useRef, useState } from 'preact/hooks'
import { takeSentences } from '../sentences'
import type { ChatState } from '../state'
import { eventText } from './event-line'

/** Reads out what arrives: answers sentence by sentence, not token by token; what was there before is not repeated. */
export function Announcer({ state }: { state: ChatState }) {
  const { transcript, conversationId, settled, texts: t } = state
  const [lines, setLines] = useState<string[]>([])
  const said = useRef<{ conversationId?: string; upTo: Map<string, number> }>({ upTo: new Map() })

  useEffect(() => {
    if (!settled) return
    const known = said.current.conversationId === conversationId
    if (!known) said.current = { conversationId, upTo: new Map() }
    const { upTo } = said.current
    const added: string[] = []
    for (const { message } of transcript.entries) {
      const { id, author, authorName, status, text, kind } = message
      const streaming = status === 'streaming'
      const from = upTo.get(id) ?? 0
      if (author === 'visitor' || status === 'withdrawn' || (from > 0 && from >= text.length)) continue
      if (kind === 'event') {
        if (!upTo.has(id) && known) added.push(eventText(message, t))
        upTo.set(id, 1)
      } else if (!known && !streaming) upTo.set(id, text.length)
      else {
        const sentences = takeSentences(text, from, !streaming)
        upTo.set(id, sentences.next)
        const line = author === 'agent' && authorName ? `${authorName}: ${sentences.text}` : sentences.text
        if (sentences.text) added.push(line)
      }
    }
    const spoken = added.filter(Boolean)
    if (spoken.length > 0) setLines((before) => [...before, ...spoken].slice(-6))
  }, [transcript, settled])

  return (
    <div class="sr" aria-live="polite">
      {lines.map((line, at) => (
        <p key={`${at}${line}`}>{line}</p>
      ))}
    </div>
  )
}
