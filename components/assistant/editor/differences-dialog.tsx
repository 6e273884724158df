'use client'

import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Select } from '@/components/ui/select'
import { changedFields } from '@/lib/client/assistant/assistant-form'
import { firstSides, type Side } from '@/lib/client/assistant/sides'
import { FieldChange } from './field-change'

interface DifferencesDialogProps {
  sides: readonly Side[]
  /** A version that the comparison begins with; null: the draft against what is published. */
  from: number | null
  onClose: () => void
}

/** Two states of an assistant, field by field. */
export default function DifferencesDialog({ sides, from, onClose }: DifferencesDialogProps) {
  const t = useTranslations('assistant.differences')
  const version = useTranslations('assistant.versions')
  const [[beforeKey, afterKey], setKeys] = useState(() => firstSides(sides, from))
  const before = sides.find(({ key }) => key === beforeKey) ?? sides[0]
  const after = sides.find(({ key }) => key === afterKey) ?? sides[0]
  const options = sides.map(({ key, number, isPublished }) => {
    const named = { number: String(number) }
    const label =
      number === null ? t('draft') : isPublished ? t('published', named) : version('version', named)
    return { value: key, label }
  })
  if (!before || !after) return null
  const changed = changedFields(before.config, after.config)
  return (
    <Dialog open size="lg" onOpenChange={(open) => !open && onClose()} title={t('title')}>
      <div className="flex flex-col gap-5">
        <div className="flex flex-wrap items-end gap-3">
          <Select
            label={t('from')}
            size="sm"
            className="min-w-40 flex-1"
            value={before.key}
            options={options}
            onChange={(key) => setKeys([key, afterKey])}
          />
          <ArrowRight aria-hidden className="mb-2 size-4 text-n10 max-sm:hidden" />
          <Select
            label={t('to')}
            size="sm"
            className="min-w-40 flex-1"
            value={after.key}
            options={options}
            onChange={(key) => setKeys([beforeKey, key])}
          />
        </div>
        <div aria-live="polite" className="flex flex-col gap-5">
          {changed.length === 0 && <p className="text-13 text-n10">{t('none')}</p>}
          {changed.map((field) => (
            <section key={field} className="flex flex-col gap-1.5">
              <h3 className="text-13 font-medium">{t(`fields.${field}`)}</h3>
              <FieldChange field={field} before={before.config} after={after.config} />
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  )
}
