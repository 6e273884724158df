'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useApi } from '@/components/providers/console-context'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import type { MemberView } from '@/lib/protocol/http-views'
import type { ResetLink } from '@/lib/protocol/members'
import { DialogActions } from '../dialog-actions'
import { SecretText } from '../secret-text'
import { useDialogForm } from '../use-dialog-form'

/** A link for somebody who cannot sign in and gets no mail. */
export function ResetDialog({ member, onClose }: { member: MemberView; onClose: () => void }) {
  const t = useTranslations('settings.members')
  const common = useTranslations('common')
  const api = useApi()
  const [url, setUrl] = useState<string | null>(null)
  const { busy, submit, error } = useDialogForm({
    changes: [],
    async send() {
      if (url) return onClose()
      const path = `/api/v1/members/${member.id}/reset-link`
      const { data } = await api<{ data: ResetLink }>(path, { method: 'POST', body: {} })
      setUrl(data.url)
    },
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('resetTitle', { name: member.name })}
    >
      <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <FormError text={error} />
        <p className="text-14 text-n11">{t('resetText', { name: member.name })}</p>
        {url && <SecretText text={url} label={t('link')} copy={t('copyLink')} />}
        <DialogActions
          action={url ? common('done') : t('resetLink')}
          busy={busy}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
