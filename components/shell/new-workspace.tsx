'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { ApiError } from '@/lib/client/api-error'

interface NewWorkspaceProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Makes a workspace and goes there, to its guided start. */
export default function NewWorkspace({ open, onOpenChange }: NewWorkspaceProps) {
  const t = useTranslations('shell')
  const api = useApi()
  const errorText = useErrorText()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '')
    setBusy(true)
    setFailure(null)
    try {
      const path = '/api/v1/workspaces'
      const { data } = await api<{ data: { id: string } }>(path, { method: 'POST', body: { name } })
      const body = { organizationId: data.id }
      await api('/api/auth/organization/set-active', { method: 'POST', body })
      window.location.assign('/start')
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('newWorkspace')}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <FormError text={failure === null ? null : errorText(failure)} />
        <Field
          label={t('workspaceName')}
          name="name"
          help={t('workspaceHelp')}
          error={failure instanceof ApiError ? failure.fields.name?.[0] : undefined}
          required
          maxLength={200}
          autoFocus
        />
        <div className="flex justify-end">
          <Button type="submit" variant="primary" busy={busy}>
            {busy ? t('workspaceCreating') : t('workspaceCreate')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
