'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useApi } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { Select } from '@/components/ui/select'
import type { MadeInvitation } from '@/lib/protocol/members'
import { DialogActions } from '../dialog-actions'
import { SecretText } from '../secret-text'
import { useDialogForm } from '../use-dialog-form'
import { ROLES } from './member-row'

const TEXTS = { sent: 'sentText', kept: 'keptText', failed: 'failedText' } as const

/** Invites, then shows the link: it may be all there is, where no mail can be sent. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('settings.members')
  const roleName = useTranslations('settings.role')
  const common = useTranslations('common')
  const api = useApi()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<(typeof ROLES)[number]>('agent')
  const [made, setMade] = useState<MadeInvitation | null>(null)
  const { busy, submit, at, error } = useDialogForm({
    changes: ['invitations', 'mails'],
    async send() {
      const body = { email, role }
      const { data } = await api<{ data: MadeInvitation }>('/api/v1/invitations', {
        method: 'POST',
        body,
      })
      setMade(data)
    },
  })
  if (made) {
    return (
      <Dialog open onOpenChange={(open) => !open && onClose()} title={t('linkTitle')}>
        <div className="flex flex-col gap-4">
          <p className="text-14 text-n11 [overflow-wrap:anywhere]">
            {t(TEXTS[made.mail], { email: made.email })} {t('onlyOnce')}
          </p>
          <SecretText text={made.url} label={t('link')} copy={t('copyLink')} />
          <Button variant="primary" onClick={onClose} className="self-end">
            {common('done')}
          </Button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('inviteTitle')}>
      <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <FormError text={error} />
        <Field
          label={t('email')}
          type="email"
          error={at('email')}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          required
          maxLength={200}
          autoFocus
          spellCheck={false}
        />
        <Select
          label={t('role')}
          help={t('text')}
          value={role}
          options={ROLES.map((value) => ({ value, label: roleName(value) }))}
          onChange={setRole}
        />
        <DialogActions action={t(busy ? 'sending' : 'send')} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
