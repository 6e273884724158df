import { useEffect, useRef, useState } from 'preact/hooks'
import { takeSentences } from '../sentences'
import type { ChatState } from '../state'
import { eventText } from './event-line'

/** How long a line stays for a screen reader to take it up, in milliseconds. */
const SHOWN = 1500

/** Reads out what arrives: answers sentence by sentence, not token by token; what was there before is not repeated. */
export function Announcer({ state }: { state: ChatState }) {
  const { transcript, conversationId, settled, texts: t } = state
  const [lines, setLines] = useState<{ id: number; text: string }[]>([])
  const said = useRef<{ conversationId?: string; upTo: Map<string, number> }>({ upTo: new Map() })
  const nextId = useRef(0)

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
      if (author === 'visitor' || status === 'withdrawn' || (from > 0 && from >= text.length))
        continue
      if (kind === 'event') {
        if (!upTo.has(id) && known) added.push(eventText(message, t))
        upTo.set(id, 1)
      } else if (!known && !streaming) upTo.set(id, text.length)
      else {
        const sentences = takeSentences(text, from, !streaming)
        upTo.set(id, sentences.next)
        const line =
          author === 'agent' && authorName ? `${authorName}: ${sentences.text}` : sentences.text
        if (sentences.text) added.push(line)
      }
    }
    const spoken = added.filter(Boolean).map((text) => ({ id: nextId.current++, text }))
    if (spoken.length > 0) setLines((before) => [...before, ...spoken].slice(-6))
  }, [transcript, settled, conversationId, t])

  // Said once, it is not to be found a second time by who walks through the page.
  useEffect(() => {
    if (lines.length === 0) return
    const timer = setTimeout(() => setLines([]), SHOWN)
    return () => clearTimeout(timer)
  }, [lines])

  return (
    <div class="sr" aria-live="polite">
      {lines.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  )
}
