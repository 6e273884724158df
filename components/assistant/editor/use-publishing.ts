'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi } from '@/components/providers/console-context'
import { useNotify } from '@/components/ui/toast'
import { hasCode } from '@/lib/client/api-error'
import type { AssistantView } from '@/lib/protocol/assistant'
import { assistantPath } from '../use-assistants'
import { useStoreAssistant } from '../use-store-assistant'

interface Publishing {
  assistant: AssistantView
  reload: () => Promise<unknown>
  /** Offers the way back after something was published. */
  onUndo: (previous: number) => void
}

/** What is done with the draft as a whole. Each says what kept it from being done, or null; a newer state is loaded. */
export function usePublishing({ assistant, reload, onUndo }: Publishing) {
  const t = useTranslations('assistant')
  const common = useTranslations('common')
  const api = useApi()
  const notify = useNotify()
  const errorText = useErrorText()
  const store = useStoreAssistant()
  const [busy, setBusy] = useState(false)
  const { id, version, published } = assistant
  const path = assistantPath(id)

  const post = async (rest: string, body: object) =>
    (await api<{ data: AssistantView }>(`${path}/${rest}`, { method: 'POST', body })).data

  async function attempt(work: () => Promise<void>): Promise<string | null> {
    setBusy(true)
    try {
      await work()
      return null
    } catch (error) {
      if (!hasCode(error, 'conflict')) return errorText(error)
      await reload()
      return t('draft.conflict')
    } finally {
      setBusy(false)
    }
  }

  /** Tells of a new version, with the way back to the one before it. */
  function tell(title: string) {
    const previous = published.number
    const action = { label: common('undo'), run: () => onUndo(previous) }
    notify({ title, ...(previous > 0 && { action }) })
  }

  return {
    busy,
    publish: (note: string) =>
      attempt(async () => {
        const after = await post('publish', { note, version })
        store(after)
        tell(t('publish.done', { number: String(after.published.number) }))
      }),
    discard: () =>
      attempt(async () => {
        await api(`${path}/draft`, { method: 'DELETE', query: { version } })
        store((await api<{ data: AssistantView }>(path)).data)
        notify({ title: t('draft.discarded', { number: String(published.number) }) })
      }),
    restore: (number: number) =>
      attempt(async () => {
        const after = await post(`versions/${number}/restore`, { version })
        store(after)
        const text = after.hasDraft ? 'versions.restored' : 'versions.restoredSame'
        notify({ title: t(text, { number: String(number) }) })
      }),
    rollBack: (number: number) =>
      attempt(async () => {
        const restored = await post(`versions/${number}/restore`, { version })
        // Should publishing fail, the draft that is there by now is shown.
        store(restored)
        const note = t('versions.rollBackNote', { number: String(number) })
        const after = await post('publish', { note, version: restored.version })
        store(after)
        const next = String(after.published.number)
        tell(t('versions.rolledBack', { number: String(number), next }))
      }),
  }
}
