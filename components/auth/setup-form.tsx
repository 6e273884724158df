'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { createApi } from '@/lib/client/api'
import { ApiError, errorText } from '@/lib/client/api-error'

const api = createApi()
const FIELDS = ['workspace', 'name', 'email', 'password'] as const
type Values = Record<(typeof FIELDS)[number], string>

export function SetupForm() {
  const [error, setError] = useState<ApiError | string | null>(null)
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
      window.location.assign('/inbox')
    } catch (failure) {
      setError(failure instanceof ApiError ? failure : errorText(failure))
      setBusy(false)
    }
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <FormError text={error && summary(error)} />
      <Field
        label="Workspace"
        name="workspace"
        help="Your company or team, as agents see it."
        error={at('workspace')}
        autoComplete="organization"
        required
        maxLength={200}
        autoFocus
      />
      <Field
        label="Your name"
        name="name"
        help="Visitors see it when you answer them."
        error={at('name')}
        autoComplete="name"
        required
        maxLength={200}
      />
      <Field
        label="Email"
        name="email"
        type="email"
        error={at('email')}
        autoComplete="username"
        required
        spellCheck={false}
      />
      <Field
        label="Password"
        name="password"
        type="password"
        help="At least 8 characters."
        error={at('password')}
        autoComplete="new-password"
        required
        minLength={8}
        maxLength={128}
      />
      <Button type="submit" variant="primary" size="lg" busy={busy} className="mt-1">
        {busy ? 'Setting up…' : 'Create the workspace'}
      </Button>
    </form>
  )
}

function summary(error: ApiError | string): string {
  if (typeof error === 'string') return error
  if (error.code === 'conflict') return 'Parley is set up already. Sign in instead.'
  const count = Object.keys(error.fields).length
  if (count > 0)
    return count === 1 ? 'One field needs another look.' : `${count} fields need another look.`
  return errorText(error)
}
