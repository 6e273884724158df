'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useApi } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { useNotify } from '@/components/ui/toast'
import { hasCode } from '@/lib/client/api-error'
import { useDialogForm } from '../use-dialog-form'
import { Section } from './section'

export function PasswordSection() {
  const t = useTranslations('settings.security')
  const api = useApi()
  const notify = useNotify()
  const [currentPassword, setCurrent] = useState('')
  const [newPassword, setNext] = useState('')
  const { busy, submit, error, failure } = useDialogForm({
    changes: ['me/sessions'],
    async send() {
      const body = { currentPassword, newPassword, revokeOtherSessions: true }
      await api('/api/auth/change-password', { method: 'POST', body })
      setCurrent('')
      setNext('')
      notify({ title: t('passwordChanged') })
    },
  })
  const isWrong = hasCode(failure, 'INVALID_PASSWORD')
  return (
    <Section title={t('password')} text={t('passwordText')}>
      <form onSubmit={(event) => void submit(event)} className="flex flex-col items-start gap-4">
        <div className="grid w-full gap-4 sm:grid-cols-2">
          <Field
            label={t('current')}
            type="password"
            autoComplete="current-password"
            value={currentPassword}
            onChange={(event) => setCurrent(event.target.value)}
            error={isWrong ? t('wrongPassword') : undefined}
            required
          />
          <Field
            label={t('next')}
            help={t('nextHelp')}
            type="password"
            autoComplete="new-password"
            value={newPassword}
            onChange={(event) => setNext(event.target.value)}
            required
            minLength={8}
            maxLength={128}
          />
        </div>
        <Button type="submit" busy={busy}>
          {t(busy ? 'changing' : 'change')}
        </Button>
        <FormError text={isWrong ? null : error} />
      </form>
    </Section>
  )
}
