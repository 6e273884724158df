'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { Link } from '@/components/ui/link'
import { createApi } from '@/lib/client/api'
import { ApiError } from '@/lib/client/api-error'

const api = createApi()

/** A full page load follows, so that the console starts with the new session. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('auth')
  const errorText = useErrorText()
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const password = useRef<HTMLInputElement>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const body = { email: String(form.get('email')).trim(), password: String(form.get('password')) }
    setBusy(true)
    setError(null)
    try {
      const answer = await api<{ twoFactorRedirect?: boolean }>('/api/auth/sign-in/email', {
        method: 'POST',
        body,
      })
      const second = `/sign-in/verify?next=${encodeURIComponent(next)}`
      window.location.assign(answer.twoFactorRedirect ? second : next)
    } catch (failure) {
      setError(signInError(failure))
      setBusy(false)
      password.current?.select()
    }
  }

  function signInError(failure: unknown): string {
    if (failure instanceof ApiError) {
      if (failure.status === 401) return t('noMatch')
      if (failure.status === 429) return t('tooMany')
    }
    return errorText(failure)
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <FormError text={error} />
      <Field
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        required
        autoFocus
        spellCheck={false}
      />
      <Field
        ref={password}
        label={t('password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <Button type="submit" variant="primary" size="lg" busy={busy} className="mt-1">
        {busy ? t('signingIn') : t('signIn')}
      </Button>
      <Link href="/forgot" className="self-start text-13 font-medium text-accent-text">
        {t('forgot')}
      </Link>
    </form>
  )
}
