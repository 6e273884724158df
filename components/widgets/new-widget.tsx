'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi, useSession } from '@/components/providers/console-context'
import { Page } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { Select } from '@/components/ui/select'
import { ApiError } from '@/lib/client/api-error'
import type { WidgetView } from '@/lib/protocol/http-views'
import { useAssistantNames, widgetKeys } from './use-widgets'

export function NewWidget() {
  const t = useTranslations('widgets')
  const common = useTranslations('common')
  const api = useApi()
  const router = useRouter()
  const client = useQueryClient()
  const errorText = useErrorText()
  const { permissions } = useSession()
  const assistants = useAssistantNames()
  const [chosen, setChosen] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const options = (assistants.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const assistantId = chosen ?? options[0]?.value ?? ''
  const fields = failure instanceof ApiError ? failure.fields : {}

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '')
    setBusy(true)
    setFailure(null)
    try {
      const body = { name, assistantId }
      const made = await api<{ data: WidgetView }>('/api/v1/widgets', { method: 'POST', body })
      await client.invalidateQueries({ queryKey: widgetKeys.all })
      router.push(`/widgets/${made.data.id}`)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }

  return (
    <Page title={t('new')} back={{ href: '/widgets', label: t('title') }} width="form">
      {!permissions.includes('settings:write') ? (
        <p className="text-14 text-n10">{common('readOnly')}</p>
      ) : assistants.error ? (
        <ErrorState
          title={t('listFailed')}
          error={assistants.error}
          onRetry={() => void assistants.refetch()}
        />
      ) : (
        <form onSubmit={submit} className="flex flex-col gap-5">
          <FormError text={failure === null ? null : errorText(failure)} />
          <Field
            label={t('name')}
            name="name"
            help={t('nameHelp')}
            error={fields.name?.[0]}
            placeholder={t('namePlaceholder')}
            required
            maxLength={200}
            autoFocus
          />
          <Select
            label={t('assistant')}
            help={t('assistantHelp')}
            value={assistantId}
            options={options}
            onChange={setChosen}
            error={fields.assistantId?.[0]}
          />
          <div>
            <Button type="submit" variant="primary" busy={busy} disabled={!assistantId}>
              {busy ? t('creating') : t('create')}
            </Button>
          </div>
        </form>
      )}
    </Page>
  )
}
