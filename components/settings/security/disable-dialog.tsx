'use client'

import { useTranslations } from 'next-intl'
import { useApi } from '@/components/providers/console-context'
import { Dialog } from '@/components/ui/dialog'
import { useNotify } from '@/components/ui/toast'
import { PasswordStep } from './password-step'
import { TWO_FACTOR_KEY } from './two-factor-key'

export function DisableDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('settings.security')
  const api = useApi()
  const notify = useNotify()
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('turnOffTitle')}>
      <PasswordStep
        text={t('turnOffText')}
        action={t('turnOff')}
        changes={[TWO_FACTOR_KEY]}
        onCancel={onClose}
        onPassword={async (password) => {
          await api('/api/auth/two-factor/disable', { method: 'POST', body: { password } })
          notify({ title: t('twoFactorIsOff') })
          onClose()
        }}
      />
    </Dialog>
  )
}
