'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useNotify } from '@/components/ui/toast'
import { knowledgeKeys } from '@/lib/client/knowledge-api'
import type { DocumentRowView } from '@/lib/protocol/http-views'
import { useKnowledgeApi } from './use-knowledge-api'

/** Turns a document on or off at once; a refusal turns it back. */
export function useToggleDocument(baseId: string, document: DocumentRowView) {
  const t = useTranslations('knowledge')
  const c = useTranslations('common')
  const api = useKnowledgeApi()
  const client = useQueryClient()
  const notify = useNotify()
  const errorText = useErrorText()
  const [wanted, setWanted] = useState<boolean | null>(null)

  async function toggle(enabled: boolean): Promise<void> {
    const { id, title } = document
    setWanted(enabled)
    try {
      await api.updateDocument(id, { enabled })
      notify({
        title: t(enabled ? 'enabledNow' : 'disabledNow', { title }),
        action: { label: c('undo'), run: () => void toggle(!enabled) },
      })
      await client.invalidateQueries({ queryKey: knowledgeKeys.documents(baseId) })
      await client.invalidateQueries({ queryKey: knowledgeKeys.document(id) })
    } catch (error) {
      notify({ title: errorText(error), tone: 'error' })
    } finally {
      setWanted(null)
    }
  }
  return { shown: wanted ?? document.enabled, toggle: (enabled: boolean) => void toggle(enabled) }
}
