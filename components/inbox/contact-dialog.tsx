'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field, inputClass } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { IconButton } from '@/components/ui/icon-button'
import { useNotify } from '@/components/ui/toast'
import { ApiError } from '@/lib/client/api-error'
import { cx } from '@/lib/client/class-names'
import { contactPath, contactQuery } from '@/lib/client/inbox-queries'
import { queryKeys } from '@/lib/client/query-keys'
import { fromTraitRows, type TraitRow, toTraitRows, traitProblems } from '@/lib/client/traits'
import type { ContactView } from '@/lib/protocol/contacts'

interface ContactDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  contact: ContactView
  name: string
}

/** Corrects what is known of a person. */
export default function ContactDialog({ open, onOpenChange, contact, name }: ContactDialogProps) {
  const t = useTranslations('conversation.contact')
  const common = useTranslations('common')
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const errorText = useErrorText()
  const [typedName, setTypedName] = useState(contact.name ?? '')
  const [email, setEmail] = useState(contact.email ?? '')
  const [traits, setTraits] = useState<readonly TraitRow[]>(() => toTraitRows(contact.traits))
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const problems = tried ? traitProblems(traits) : new Map()
  const fields = error instanceof ApiError ? error.fields : {}

  async function save(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (busy || traitProblems(traits).size > 0) return
    setBusy(true)
    setError(null)
    try {
      const body = {
        name: typedName.trim() || null,
        email: email.trim() || null,
        traits: fromTraitRows(traits, contact.traits),
      }
      const { data } = await api<{ data: ContactView }>(contactPath(contact.id), {
        method: 'PATCH',
        body,
      })
      client.setQueryData(contactQuery(api, contact.id).queryKey, data)
      void client.invalidateQueries({ queryKey: queryKeys.details })
      void client.invalidateQueries({ queryKey: queryKeys.lists })
      notify({ title: t('saved') })
      onOpenChange(false)
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }

  const change = (key: string, part: Partial<TraitRow>) =>
    setTraits(traits.map((row) => (row.key === key ? { ...row, ...part } : row)))

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('editTitle', { name })}>
      <form onSubmit={(event) => void save(event)} noValidate className="flex flex-col gap-4">
        <FormError text={error === null ? null : errorText(error)} />
        <Field
          label={t('name')}
          value={typedName}
          maxLength={200}
          error={fields.name?.[0]}
          onChange={(event) => setTypedName(event.target.value)}
        />
        <Field
          label={t('email')}
          type="email"
          value={email}
          maxLength={200}
          error={fields.email?.[0]}
          onChange={(event) => setEmail(event.target.value)}
        />
        <fieldset className="flex flex-col gap-2">
          <legend className="pb-2 text-13 font-medium">{t('attributes')}</legend>
          {traits.map((row, index) => {
            const problem = problems.get(row.key)
            const number = String(index + 1)
            return (
              <div key={row.key} className="flex flex-col gap-1">
                <div className="flex items-center gap-2">
                  <input
                    aria-label={t('attributeNumber', { number })}
                    aria-invalid={problem !== undefined}
                    placeholder={t('attribute')}
                    value={row.name}
                    maxLength={200}
                    onChange={(event) => change(row.key, { name: event.target.value })}
                    className={cx(inputClass, 'h-9 max-w-36 text-13')}
                  />
                  <input
                    aria-label={t('valueNumber', { number })}
                    placeholder={t('value')}
                    value={row.value}
                    maxLength={500}
                    onChange={(event) => change(row.key, { value: event.target.value })}
                    className={cx(inputClass, 'h-9 text-13')}
                  />
                  <IconButton
                    icon={X}
                    label={t('removeAttribute', { name: row.name || number })}
                    onClick={() => setTraits(traits.filter(({ key }) => key !== row.key))}
                  />
                </div>
                {problem && (
                  <p role="alert" className="text-13 text-breach-text">
                    {t(problem === 'missing' ? 'attributeNameMissing' : 'attributeTwice')}
                  </p>
                )}
              </div>
            )
          })}
          {traits.length < 50 && (
            <Button
              size="sm"
              variant="ghost"
              className="self-start"
              onClick={() =>
                setTraits([...traits, { key: crypto.randomUUID(), name: '', value: '' }])
              }
            >
              <Plus className="size-3.5" aria-hidden />
              {t('addAttribute')}
            </Button>
          )}
        </fieldset>
        <div className="flex justify-end gap-2 pt-1">
          <Button onClick={() => onOpenChange(false)}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {common('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
