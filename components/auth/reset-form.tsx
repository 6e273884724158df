'use client'

import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/form/use-error-text'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { createApi } from '@/lib/client/api'
import { hasCode } from '@/lib/client/api-error'
import { useAuthForm } from './use-auth-form'

const api = createApi()

export function ResetForm({ token }: { token: string }) {
  const t = useTranslations('auth')
  const errorText = useErrorText()
  const { busy, failure, submit } = useAuthForm(async (form) => {
    const body = { token, newPassword: String(form.get('password')) }
    await api('/api/auth/reset-password', { method: 'POST', body })
    window.location.assign('/sign-in?reset=1')
  })
  const isGone = hasCode(failure, 'INVALID_TOKEN')
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <FormError text={failure === null ? null : isGone ? t('resetGone') : errorText(failure)} />
      <Field
        label={t('newPassword')}
        help={t('passwordHelp')}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={8}
        maxLength={128}
        autoFocus
      />
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {t(busy ? 'savingNew' : 'saveNew')}
      </Button>
    </form>
  )
}
