'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { DialogActions } from '../dialog-actions'
import { SecretText } from '../secret-text'
import { useDialogForm } from '../use-dialog-form'
import { QrCode } from './qr-code'

interface ScanStepProps {
  /** `otpauth://…` */
  address: string
  /** Throws `ApiError`. */
  onCode: (code: string) => Promise<void>
  onCancel: () => void
}

export function ScanStep({ address, onCode, onCancel }: ScanStepProps) {
  const t = useTranslations('settings.security')
  const [code, setCode] = useState('')
  const { busy, submit, error, failure } = useDialogForm({
    changes: [],
    send: () => onCode(code.replace(/\s/g, '')),
  })
  const isWrong = failure instanceof Error && 'status' in failure && failure.status === 401
  const secret = new URL(address).searchParams.get('secret') ?? ''
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <p className="text-14 text-n11">{t('scan')}</p>
      <QrCode text={address} label={t('qrLabel')} />
      <SecretText text={secret} label={t('byHand')} />
      <Field
        label={t('code')}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        error={isWrong ? t('wrongCode') : (error ?? undefined)}
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9 ]{6,7}"
        required
        autoFocus
      />
      <DialogActions action={t('verify')} busy={busy} onCancel={onCancel} />
    </form>
  )
}
