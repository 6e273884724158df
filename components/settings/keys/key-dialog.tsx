'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useApi } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import type { ApiScope } from '@/lib/protocol/http'
import { DialogActions } from '../dialog-actions'
import { SecretText } from '../secret-text'
import { useDialogForm } from '../use-dialog-form'

const AREAS = ['conversations', 'knowledge', 'rules', 'settings'] as const
const VERBS = ['read', 'write'] as const

/** Chooses what a key may do, then shows it, once. */
export function KeyDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('settings.keys')
  const common = useTranslations('common')
  const api = useApi()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly ApiScope[]>(['conversations:read'])
  const [missing, setMissing] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const { busy, submit, at, error } = useDialogForm({
    changes: ['api-keys'],
    async send() {
      setMissing(scopes.length === 0)
      if (scopes.length === 0) return
      const body = { name, scopes }
      const { data } = await api<{ data: { key: string } }>('/api/v1/api-keys', {
        method: 'POST',
        body,
      })
      setMade(data.key)
    },
  })
  const toggle = (scope: ApiScope, chosen: boolean) =>
    setScopes((known) => (chosen ? [...known, scope] : known.filter((other) => other !== scope)))

  if (made) {
    return (
      <Dialog open onOpenChange={(open) => !open && onClose()} title={t('madeTitle')}>
        <div className="flex flex-col gap-4">
          <p className="text-14 text-n11">{t('madeText')}</p>
          <SecretText text={made} label={t('key')} />
          <Button variant="primary" onClick={onClose} className="self-end">
            {common('done')}
          </Button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('createTitle')}>
      <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <FormError text={missing ? t('noScope') : error} />
        <Field
          label={t('name')}
          help={t('nameHelp')}
          error={at('name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          required
          maxLength={200}
          autoFocus
        />
        <fieldset>
          <legend className="mb-2 text-13 font-medium">{t('scopes')}</legend>
          <div className="grid grid-cols-[1fr_auto_auto] items-center gap-x-5 gap-y-2.5 text-13">
            {AREAS.map((area) => (
              <div key={area} className="contents">
                <span>{t(`area.${area}`)}</span>
                {VERBS.map((verb) => (
                  // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control
                  <label key={verb} className="flex items-center gap-2">
                    <Checkbox
                      label={t(`${verb}Of`, { area: t(`area.${area}`) })}
                      hideLabel
                      checked={scopes.includes(`${area}:${verb}`)}
                      onChange={(chosen) => toggle(`${area}:${verb}`, chosen)}
                    />
                    <span aria-hidden>{t(verb)}</span>
                  </label>
                ))}
              </div>
            ))}
          </div>
        </fieldset>
        <DialogActions action={t('create')} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
