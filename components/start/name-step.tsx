'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { ApiError } from '@/lib/client/api-error'
import type { StartView } from '@/lib/protocol/start'
import { StepHead } from './step-head'

export function NameStep({ start, onDone }: { start: StartView; onDone: () => void }) {
  const t = useTranslations('start')
  const api = useApi()
  const errorText = useErrorText()
  const { assistant } = start
  const [name, setName] = useState(assistant?.name ?? '')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!assistant || name === assistant.name) return onDone()
    setBusy(true)
    setFailure(null)
    try {
      const path = `/api/v1/assistants/${assistant.id}`
      type Changed = { data: { hasDraft?: boolean } }
      const { data } = await api<Changed>(path, { method: 'PATCH', body: { name } })
      if (data.hasDraft) await api(`${path}/publish`, { method: 'POST', body: {} })
      onDone()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-5">
      <StepHead title={t('nameTitle')} text={t('nameText')} />
      <FormError text={failure === null ? null : errorText(failure)} />
      {assistant && (
        <Field
          label={t('nameLabel')}
          value={name}
          error={failure instanceof ApiError ? failure.fields.name?.[0] : undefined}
          required
          maxLength={200}
          autoFocus
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      <div>
        <Button type="submit" variant="primary" size="lg" busy={busy}>
          {t('next')}
        </Button>
      </div>
    </form>
  )
}
