'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { createApi } from '@/lib/client/api'
import { ApiError, hasCode } from '@/lib/client/api-error'
import { AuthHeading } from './auth-heading'
import { useAuthForm } from './use-auth-form'

const api = createApi()

/** The second step of signing in. */
export function VerifyForm({ next }: { next: string }) {
  const t = useTranslations('auth')
  const errorText = useErrorText()
  const [isBackup, setBackup] = useState(false)
  const [trustDevice, setTrust] = useState(false)
  const { busy, failure, submit } = useAuthForm(async (form) => {
    const code = String(form.get('code')).replace(/\s/g, '')
    const step = isBackup ? 'verify-backup-code' : 'verify-totp'
    await api(`/api/auth/two-factor/${step}`, { method: 'POST', body: { code, trustDevice } })
    window.location.assign(next)
  })

  function failureText(): string {
    if (hasCode(failure, 'INVALID_TWO_FACTOR_COOKIE')) return t('verifyGone')
    if (failure instanceof ApiError && failure.status === 429) return t('tooMany')
    if (failure instanceof ApiError && failure.status === 401) return t('wrongCode')
    return errorText(failure)
  }

  return (
    <>
      <AuthHeading title={t('verifyTitle')} text={t(isBackup ? 'backupText' : 'verifyText')} />
      <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <FormError text={failure === null ? null : failureText()} />
        <Field
          key={isBackup ? 'backup' : 'app'}
          label={t(isBackup ? 'backupCode' : 'code')}
          name="code"
          autoComplete="one-time-code"
          inputMode={isBackup ? 'text' : 'numeric'}
          spellCheck={false}
          required
          autoFocus
        />
        <Checkbox label={t('trust')} checked={trustDevice} onChange={setTrust} />
        <Button type="submit" variant="primary" size="lg" busy={busy}>
          {t(busy ? 'verifying' : 'verify')}
        </Button>
        <Button variant="ghost" onClick={() => setBackup(!isBackup)} className="self-start">
          {t(isBackup ? 'useApp' : 'useBackup')}
        </Button>
      </form>
    </>
  )
}
