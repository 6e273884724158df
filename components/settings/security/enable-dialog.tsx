'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useApi } from '@/components/providers/console-context'
import { Dialog } from '@/components/ui/dialog'
import { useNotify } from '@/components/ui/toast'
import { createApi } from '@/lib/client/api'
import { BackupCodes } from './backup-codes'
import { PasswordStep } from './password-step'
import { ScanStep } from './scan-step'
import { TWO_FACTOR_KEY } from './two-factor-key'

/** A wrong code answers 401, which is no reason to sign in again. */
const plainApi = createApi()

interface Started {
  totpURI: string
  backupCodes: string[]
}

/** Password, then the app, then the codes for the day the phone is lost. */
export function EnableDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('settings.security')
  const api = useApi()
  const queries = useQueryClient()
  const notify = useNotify()
  const [started, setStarted] = useState<Started | null>(null)
  const [verified, setVerified] = useState(false)
  const done = () => {
    if (verified) void queries.invalidateQueries({ queryKey: [TWO_FACTOR_KEY] })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && done()}
      title={t(verified ? 'codesTitle' : 'turnOnTitle')}
    >
      {!started && (
        <PasswordStep
          action={t('continue')}
          onCancel={done}
          onPassword={async (password) => {
            const path = '/api/auth/two-factor/enable'
            setStarted(await api<Started>(path, { method: 'POST', body: { password } }))
          }}
        />
      )}
      {started && !verified && (
        <ScanStep
          address={started.totpURI}
          onCancel={done}
          onCode={async (code) => {
            await plainApi('/api/auth/two-factor/verify-totp', { method: 'POST', body: { code } })
            setVerified(true)
            notify({ title: t('twoFactorIsOn') })
          }}
        />
      )}
      {started && verified && <BackupCodes codes={started.backupCodes} onDone={done} />}
    </Dialog>
  )
}
