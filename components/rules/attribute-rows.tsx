'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { inputClass, labelClass } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'

/** As many as a visitor may have. */
const MAX_ATTRIBUTES = 50

interface AttributeRow {
  name: string
  value: string
}

interface AttributeRowsProps {
  rows: readonly AttributeRow[]
  onChange: (rows: readonly AttributeRow[]) => void
}

/** What is known of a made-up visitor, by name. */
export function AttributeRows({ rows, onChange }: AttributeRowsProps) {
  const t = useTranslations('rules.try')
  const put = (at: number, change: Partial<AttributeRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...change } : row)))
  return (
    <fieldset className="flex flex-col items-start gap-2">
      <legend className={`${labelClass} pb-1.5`}>{t('attributes')}</legend>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows hold nothing but what they show
        <div key={index} className="flex w-full items-center gap-2">
          <input
            aria-label={t('attributeName', { number: String(index + 1) })}
            placeholder={t('attributeNamePlaceholder')}
            value={row.name}
            maxLength={100}
            spellCheck={false}
            autoCapitalize="off"
            onChange={({ currentTarget }) => put(index, { name: currentTarget.value })}
            className={`${inputClass} min-w-0 flex-1`}
          />
          <input
            aria-label={t('attributeValue', { number: String(index + 1) })}
            placeholder={t('attributeValuePlaceholder')}
            value={row.value}
            maxLength={500}
            onChange={({ currentTarget }) => put(index, { value: currentTarget.value })}
            className={`${inputClass} min-w-0 flex-1`}
          />
          <IconButton
            icon={X}
            label={t('removeAttribute', { number: String(index + 1) })}
            onClick={() => onChange(rows.toSpliced(index, 1))}
          />
        </div>
      ))}
      {rows.length < MAX_ATTRIBUTES && (
        <Button
          size="sm"
          variant="ghost"
          onClick={() => onChange([...rows, { name: '', value: '' }])}
        >
          <Plus className="size-4" aria-hidden />
          {t('addAttribute')}
        </Button>
      )}
    </fieldset>
  )
}
