'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { useSavedForm } from '@/components/form/use-saved-form'
import { useApi } from '@/components/providers/console-context'
import { useNotify } from '@/components/ui/toast'
import {
  type AssistantForm,
  bodyOf,
  findFaults,
  formOf,
} from '@/lib/client/assistant/assistant-form'
import { formatCount } from '@/lib/client/format-number'
import type { AssistantView } from '@/lib/protocol/assistant'
import { ASSISTANT_LIMITS } from '@/lib/protocol/assistant-limits'
import { assistantPath } from '../use-assistants'
import { useKnowledgeBases } from '../use-choices'
import { useStoreAssistant } from '../use-store-assistant'
import type { EditorProps } from './editor-context'

interface AssistantFormOptions {
  assistant: AssistantView
  reload: () => Promise<unknown>
  disabled: boolean
}

/** What is typed into the editor, what is wrong with it, and saving it as the draft. */
export function useAssistantForm({ assistant, reload, disabled }: AssistantFormOptions) {
  const t = useTranslations('assistant')
  const common = useTranslations('common')
  const api = useApi()
  const notify = useNotify()
  const store = useStoreAssistant()
  const { data: bases } = useKnowledgeBases()
  const [asked, setAsked] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const saved = useMemo(() => formOf(assistant), [assistant])
  const state = useSavedForm<AssistantForm>({
    saved,
    version: assistant.version,
    reload,
    async save(values, version) {
      const body = { ...bodyOf(values, bases), version }
      const path = assistantPath(assistant.id)
      const { data } = await api<{ data: AssistantView }>(path, { method: 'PATCH', body })
      store(data)
      notify({ title: t(data.hasDraft ? 'draft.saved' : 'draft.same') })
    },
  })
  const { form } = state
  const faults = findFaults(form.values)

  const editor: EditorProps = {
    values: form.values,
    set: form.setValue,
    register: form.register,
    disabled,
    errorAt(name) {
      const fault = isTextName(name) && asked ? faults.get(name) : undefined
      if (fault === 'blank') return t('blank')
      if (fault && isTextName(name)) return t('long', { max: formatCount(ASSISTANT_LIMITS[name]) })
      // Of a list, an entry may be what was refused.
      return form.errorAt(name) ?? form.errorAt(`${name}.0`)
    },
  }

  return {
    ...state,
    root,
    editor,
    error: asked && faults.size > 0 ? common('fields', { count: faults.size }) : state.error,
    async submit() {
      setAsked(true)
      if (faults.size > 0) {
        // Marked as invalid once this is rendered.
        requestAnimationFrame(() =>
          root.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(),
        )
        return
      }
      await state.submit()
      setAsked(false)
    },
    discard() {
      setAsked(false)
      state.discard()
    },
  }
}

type TextName = 'name' | 'instructions' | 'guardrails'

const isTextName = (name: string): name is TextName =>
  name === 'name' || name === 'instructions' || name === 'guardrails'
