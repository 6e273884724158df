'use client'

import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/form/use-error-text'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { createApi } from '@/lib/client/api'
import { ApiError } from '@/lib/client/api-error'
import { useAuthForm } from './use-auth-form'

interface AcceptFormProps {
  token: string
  email: string
  /** Joins with the account that is signed in, instead of a new one. */
  isSignedIn: boolean
}

const api = createApi()

/** The new workspace is the one to start in. */
async function accept(token: string, body: Record<string, string>): Promise<void> {
  const path = `/api/v1/invitations/${token}/accept`
  const { data } = await api<{ data: { workspace: { id: string } } }>(path, {
    method: 'POST',
    body,
  })
  const organizationId = data.workspace.id
  await api('/api/auth/organization/set-active', { method: 'POST', body: { organizationId } })
  window.location.assign('/inbox')
}

export function AcceptForm({ token, email, isSignedIn }: AcceptFormProps) {
  const t = useTranslations('auth')
  const errorText = useErrorText()
  const { busy, failure, submit } = useAuthForm((form) =>
    accept(
      token,
      isSignedIn ? {} : { name: String(form.get('name')), password: String(form.get('password')) },
    ),
  )
  const fields = failure instanceof ApiError ? failure.fields : {}
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <FormError text={failure === null ? null : errorText(failure)} />
      <p className="text-14 text-n11 [overflow-wrap:anywhere]">{t('joinAs', { email })}</p>
      {!isSignedIn && (
        <>
          <input type="hidden" name="email" value={email} autoComplete="username" readOnly />
          <Field
            label={t('yourName')}
            help={t('yourNameHelp')}
            error={fields.name?.[0]}
            name="name"
            autoComplete="name"
            required
            maxLength={200}
            autoFocus
          />
          <Field
            label={t('password')}
            help={t('passwordHelp')}
            error={fields.password?.[0]}
            name="password"
            type="password"
            autoComplete="new-password"
            required
            minLength={8}
            maxLength={128}
          />
        </>
      )}
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {t(busy ? 'joining' : 'join')}
      </Button>
    </form>
  )
}
