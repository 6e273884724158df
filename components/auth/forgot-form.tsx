'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { Link } from '@/components/ui/link'
import { createApi } from '@/lib/client/api'
import { ApiError } from '@/lib/client/api-error'
import { AuthHeading } from './auth-heading'
import { useAuthForm } from './use-auth-form'

const api = createApi()

/** The answer is the same for every address. */
export function ForgotForm({ hasMail }: { hasMail: boolean }) {
  const t = useTranslations('auth')
  const errorText = useErrorText()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const { busy, failure, submit } = useAuthForm(async (form) => {
    const email = String(form.get('email')).trim()
    await api('/api/auth/request-password-reset', { method: 'POST', body: { email } })
    setSentTo(email)
  })
  const isLimited = failure instanceof ApiError && failure.status === 429
  return (
    <>
      <AuthHeading title={t('forgotTitle')} {...(!sentTo && { text: t('forgotText') })} />
      {sentTo ? (
        <p role="status" className="text-14 text-n11 [overflow-wrap:anywhere]">
          {t('linkSent', { email: sentTo })} {!hasMail && t('askOwner')}
        </p>
      ) : (
        <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
          <FormError
            text={failure === null ? null : isLimited ? t('tooMany') : errorText(failure)}
          />
          <Field
            label={t('email')}
            name="email"
            type="email"
            autoComplete="username"
            required
            autoFocus
            spellCheck={false}
          />
          <Button type="submit" variant="primary" size="lg" busy={busy}>
            {t(busy ? 'sendingLink' : 'sendLink')}
          </Button>
        </form>
      )}
      <Link href="/sign-in" className="self-start text-13 font-medium text-accent-text">
        {t('backToSignIn')}
      </Link>
    </>
  )
}
