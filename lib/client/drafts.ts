export type ComposerMode = 'reply' | 'note'

/** What was typed but not sent, by conversation, so that a reload or a look elsewhere loses nothing. */
const keyOf = (conversationId: string, mode: ComposerMode) =>
  `parley:draft:${mode}:${conversationId}`

export function readDraft(conversationId: string, mode: ComposerMode): string {
  try {
    return localStorage.getItem(keyOf(conversationId, mode)) ?? ''
  } catch {
    return ''
  }
}

export function saveDraft(conversationId: string, mode: ComposerMode, text: string): void {
  try {
    if (text === '') localStorage.removeItem(keyOf(conversationId, mode))
    else localStorage.setItem(keyOf(conversationId, mode), text)
  } catch {
    // Storage is full or off: the draft lives as long as the page.
  }
}
