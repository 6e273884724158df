'use client'

import { useState } from 'react'
import { type ComposerMode, readDraft, saveDraft } from '@/lib/client/drafts'

/** What is being written, one text per mode, kept across reloads. The composer is made anew for each conversation. */
export function useDraft(
  conversationId: string,
  mode: ComposerMode,
): [string, (text: string) => void] {
  const [texts, setTexts] = useState(() => ({
    reply: readDraft(conversationId, 'reply'),
    note: readDraft(conversationId, 'note'),
  }))
  const setText = (text: string) => {
    setTexts((known) => ({ ...known, [mode]: text }))
    saveDraft(conversationId, mode, text)
  }
  return [texts[mode], setText]
}
