'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { UnsavedGuard } from '@/components/form/unsaved-guard'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { useNotify } from '@/components/ui/toast'
import { ApiError } from '@/lib/client/api-error'
import type { AssistantView } from '@/lib/protocol/assistant'
import { ASSISTANT_LIMITS, type AssistantTone } from '@/lib/protocol/assistant-limits'
import { KnowledgeField } from './knowledge-field'
import { ToneField } from './tone-field'
import { ASSISTANTS_PATH, assistantKeys } from './use-assistants'
import { useStoreAssistant } from './use-store-assistant'

/** What an assistant needs to begin with; the rest is set where it is edited. */
export default function NewAssistantForm() {
  const t = useTranslations('assistant')
  const common = useTranslations('common')
  const api = useApi()
  const router = useRouter()
  const client = useQueryClient()
  const notify = useNotify()
  const errorText = useErrorText()
  const store = useStoreAssistant()
  const [name, setName] = useState('')
  const [tone, setTone] = useState<AssistantTone>('friendly')
  const [knowledgeBaseIds, setKnowledgeBaseIds] = useState<readonly string[]>([])
  const [state, setState] = useState<'open' | 'asked' | 'busy' | 'done'>('open')
  const [failure, setFailure] = useState<unknown>(null)
  const refused = failure instanceof ApiError ? failure.fields : {}
  const isBlank = name.trim() === ''
  const nameError = isBlank && state !== 'open' ? t('blank') : refused.name?.[0]
  const summary =
    state === 'asked' && isBlank
      ? common('fields', { count: 1 })
      : failure === null
        ? null
        : errorText(failure)
  const dirty = name !== '' || tone !== 'friendly' || knowledgeBaseIds.length > 0

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setFailure(null)
    setState('asked')
    if (isBlank) {
      const field = event.currentTarget.elements.namedItem('name')
      if (field instanceof HTMLElement) field.focus()
      return
    }
    setState('busy')
    try {
      const body = { name: name.trim(), tone, knowledgeBaseIds }
      const request = { method: 'POST' as const, body }
      const { data } = await api<{ data: AssistantView }>(ASSISTANTS_PATH, request)
      setState('done')
      store(data)
      await client.invalidateQueries({ queryKey: assistantKeys.all })
      notify({ title: t('create.created', { name: data.name }) })
      router.push(`/assistant/${encodeURIComponent(data.id)}`)
    } catch (error) {
      setFailure(error)
      setState('asked')
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-6">
      <UnsavedGuard dirty={dirty && state !== 'done'} />
      <FormError text={summary} />
      <Field
        label={t('persona.name')}
        name="name"
        value={name}
        onChange={({ target }) => setName(target.value)}
        help={t('create.nameHelp')}
        error={nameError}
        placeholder={t('create.namePlaceholder')}
        maxLength={ASSISTANT_LIMITS.name}
        autoFocus
      />
      <ToneField value={tone} onChange={setTone} error={refused.tone?.[0]} />
      <KnowledgeField
        chosen={knowledgeBaseIds}
        onChange={setKnowledgeBaseIds}
        error={refused.knowledgeBaseIds?.[0]}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" busy={state === 'busy' || state === 'done'}>
          {t(state === 'busy' ? 'create.busy' : 'create.button')}
        </Button>
        <p className="min-w-0 flex-1 text-13 text-n10">{t('create.published')}</p>
      </div>
    </form>
  )
}
