'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useApi } from '@/components/providers/console-context'
import { Dialog } from '@/components/ui/dialog'
import { BackupCodes } from './backup-codes'
import { PasswordStep } from './password-step'

/** Replaces the backup codes. */
export function CodesDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('settings.security')
  const api = useApi()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(codes ? 'codesTitle' : 'newCodes')}
    >
      {codes ? (
        <BackupCodes codes={codes} onDone={onClose} />
      ) : (
        <PasswordStep
          text={t('newCodesText')}
          action={t('newCodes')}
          onCancel={onClose}
          onPassword={async (password) => {
            const path = '/api/auth/two-factor/generate-backup-codes'
            const made = await api<{ backupCodes: string[] }>(path, {
              method: 'POST',
              body: { password },
            })
            setCodes(made.backupCodes)
          }}
        />
      )}
    </Dialog>
  )
}
