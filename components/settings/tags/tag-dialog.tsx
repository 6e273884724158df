'use client'

import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useApi } from '@/components/providers/console-context'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { TagChip } from '@/components/ui/tag-chip'
import { cx } from '@/lib/client/class-names'
import type { TagColor, TagView } from '@/lib/protocol/tags'
import { DialogActions } from '../dialog-actions'
import { useDialogForm } from '../use-dialog-form'

// The schema would bring its library along; its type keeps this list complete.
const COLORS = Object.keys({
  grey: 0,
  red: 0,
  orange: 0,
  yellow: 0,
  green: 0,
  teal: 0,
  blue: 0,
  violet: 0,
  pink: 0,
} satisfies Record<TagColor, 0>) as TagColor[]

export function TagDialog({ tag, onClose }: { tag: TagView | null; onClose: () => void }) {
  const t = useTranslations('settings.tags')
  const common = useTranslations('common')
  const api = useApi()
  const [name, setName] = useState(tag?.name ?? '')
  const [color, setColor] = useState<TagColor>(tag?.color ?? 'grey')
  const { busy, submit, at, error } = useDialogForm({
    changes: ['tags'],
    async send() {
      const path = tag ? `/api/v1/tags/${tag.id}` : '/api/v1/tags'
      await api(path, { method: tag ? 'PATCH' : 'POST', body: { name, color } })
      onClose()
    },
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(tag ? 'editTitle' : 'createTitle')}
    >
      <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <FormError text={error} />
        <Field
          label={t('name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={at('name')}
          required
          maxLength={50}
          autoFocus
        />
        <fieldset className="flex flex-col gap-1.5">
          <legend className="mb-1.5 text-13 font-medium">{t('color')}</legend>
          <div className="flex flex-wrap gap-1.5">
            {COLORS.map((option) => (
              <label
                key={option}
                className={cx(
                  'relative flex cursor-pointer items-center rounded-md border p-1 has-focus-visible:outline-2 has-focus-visible:outline-accent-ring',
                  option === color ? 'border-accent' : 'border-transparent hover:border-n7',
                )}
              >
                <input
                  type="radio"
                  name="color"
                  value={option}
                  checked={option === color}
                  onChange={() => setColor(option)}
                  className="absolute inset-0 cursor-pointer opacity-0"
                />
                <TagChip name={t(`colors.${option}`)} color={option} />
                {option === color && (
                  <Check className="ml-1 size-3.5 text-accent-text" aria-hidden />
                )}
              </label>
            ))}
          </div>
        </fieldset>
        <DialogActions action={common(tag ? 'save' : 'create')} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
