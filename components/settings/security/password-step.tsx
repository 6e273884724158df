'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { hasCode } from '@/lib/client/api-error'
import { DialogActions } from '../dialog-actions'
import { useDialogForm } from '../use-dialog-form'

interface PasswordStepProps {
  text?: string
  action: string
  changes?: readonly string[]
  /** Throws `ApiError`. */
  onPassword: (password: string) => Promise<void>
  onCancel: () => void
}

/** Makes sure it is oneself, before the way of signing in changes. */
export function PasswordStep(props: PasswordStepProps) {
  const { text, action, changes = [], onPassword, onCancel } = props
  const t = useTranslations('settings.security')
  const [password, setPassword] = useState('')
  const { busy, submit, error, failure } = useDialogForm({
    changes,
    send: () => onPassword(password),
  })
  const isWrong = hasCode(failure, 'INVALID_PASSWORD')
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {text && <p className="text-14 text-n11">{text}</p>}
      <FormError text={isWrong ? null : error} />
      <Field
        label={t('confirmPassword')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={isWrong ? t('wrongPassword') : undefined}
        required
        autoFocus
      />
      <DialogActions action={action} busy={busy} onCancel={onCancel} />
    </form>
  )
}
