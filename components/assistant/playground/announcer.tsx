'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Turn } from '@/lib/client/playground/conversation'
import { takeSentences } from '@/widget/frame/sentences'
import { useEndWords } from './use-end-words'

/** How long a line stays for a screen reader to take it up, in milliseconds. */
const SHOWN_MS = 1500

interface AnnouncerProps {
  /** The newest. */
  turn: Turn | undefined
  name: string
}

/** Reads an answer out sentence by sentence, not piece by piece, and then how it ended. */
export function Announcer({ turn, name }: AnnouncerProps) {
  const t = useTranslations('playground.turn')
  const endWords = useEndWords(name)
  const said = useRef({ id: '', upTo: 0, ended: false })
  const [line, setLine] = useState('')

  useEffect(() => {
    if (!turn) return setLine('')
    const added: string[] = []
    if (said.current.id !== turn.id) {
      said.current = { id: turn.id, upTo: 0, ended: false }
      added.push(t('announceAsked', { name }))
    }
    const hasEnded = turn.phase !== 'running'
    const { text, next } = takeSentences(turn.answer, said.current.upTo, hasEnded)
    said.current.upTo = next
    added.push(text)
    if (hasEnded && !said.current.ended) {
      said.current.ended = true
      added.push(...(turn.end?.messages ?? []), ...endWords(turn).map((word) => word.text))
    }
    const spoken = added.filter(Boolean).join(' ')
    if (spoken) setLine(spoken)
  }, [turn, name, t, endWords])

  // Said once, it is not to be found a second time by who walks through the page.
  useEffect(() => {
    if (line === '') return
    const timer = setTimeout(() => setLine(''), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [line])

  return (
    <p aria-live="polite" className="sr-only">
      {line}
    </p>
  )
}
