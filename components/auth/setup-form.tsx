'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { createApi } from '@/lib/client/api'
import { ApiError, hasCode } from '@/lib/client/api-error'

const api = createApi()
const FIELDS = ['workspace', 'name', 'email', 'password'] as const
type Values = Record<(typeof FIELDS)[number], string>

export function SetupForm() {
  const t = useTranslations('auth')
  const errorText = useErrorText()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const fields = error instanceof ApiError ? error.fields : {}
  const at = (name: keyof Values) => fields[name]?.[0]

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const values = Object.fromEntries(
      FIELDS.map((name) => [name, String(form.get(name) ?? '')]),
    ) as Values
    setBusy(true)
    setError(null)
    try {
      await api('/api/setup', { method: 'POST', body: values })
      await api('/api/auth/sign-in/email', {
        method: 'POST',
        body: { email: values.email, password: values.password },
      })
      window.location.assign('/start')
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  const summary = () => (hasCode(error, 'conflict') ? t('alreadySetUp') : errorText(error))

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <FormError text={error === null ? null : summary()} />
      <Field
        label={t('workspace')}
        name="workspace"
        help={t('workspaceHelp')}
        error={at('workspace')}
        autoComplete="organization"
        required
        maxLength={200}
        autoFocus
      />
      <Field
        label={t('yourName')}
        name="name"
        help={t('yourNameHelp')}
        error={at('name')}
        autoComplete="name"
        required
        maxLength={200}
      />
      <Field
        label={t('email')}
        name="email"
        type="email"
        error={at('email')}
        autoComplete="username"
        required
        spellCheck={false}
      />
      <Field
        label={t('password')}
        name="password"
        type="password"
        help={t('passwordHelp')}
        error={at('password')}
        autoComplete="new-password"
        required
        minLength={8}
        maxLength={128}
      />
      <Button type="submit" variant="primary" size="lg" busy={busy} className="mt-1">
        {busy ? t('settingUp') : t('createWorkspace')}
      </Button>
    </form>
  )
}
