'use client'

import { Plus, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field, inputClass, labelClass } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { localeName, OFFERED_LOCALES } from '@/lib/client/locale-name'
import type { TrialInput } from '@/lib/client/rules/trial-input'

interface TrySettingsProps {
  input: TrialInput
  widgets: readonly { id: string; name: string }[]
  onChange: (change: Partial<TrialInput>) => void
}

/** Who writes the message, where, and how the conversation went before. */
export function TrySettings({ input, widgets, onChange }: TrySettingsProps) {
  const t = useTranslations('rules.try')
  const reader = useLocale()
  const languages = ['en', ...OFFERED_LOCALES].map((tag) => ({
    value: tag,
    label: localeName(tag, reader),
  }))
  return (
    <div className="flex flex-col gap-4 pt-3">
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field
          label={t('page')}
          value={input.page}
          maxLength={2000}
          placeholder="https://"
          inputMode="url"
          onChange={({ currentTarget }) => onChange({ page: currentTarget.value })}
        />
        <Select
          label={t('language')}
          value={input.locale}
          options={[{ value: '', label: t('languageAuto') }, ...languages]}
          onChange={(locale) => onChange({ locale })}
        />
        {widgets.length > 0 && (
          <Select
            label={t('widget')}
            value={input.widgetId}
            options={[
              { value: '', label: t('anyWidget') },
              ...widgets.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(widgetId) => onChange({ widgetId })}
          />
        )}
        <Field
          label={t('turns')}
          type="number"
          min={1}
          max={100}
          value={input.turnCount}
          onChange={({ currentTarget }) => onChange({ turnCount: currentTarget.value })}
        />
        <Field
          label={t('unanswered')}
          type="number"
          min={0}
          max={20}
          value={input.unanswered}
          onChange={({ currentTarget }) => onChange({ unanswered: currentTarget.value })}
        />
      </div>
      <Attributes rows={input.attributes} onChange={(attributes) => onChange({ attributes })} />
      <Checkbox
        label={t('modelFailure')}
        checked={input.modelFailure}
        onChange={(modelFailure) => onChange({ modelFailure })}
      />
    </div>
  )
}

/** As many as a visitor may have. */
const MAX_ATTRIBUTES = 50

interface AttributesProps {
  rows: TrialInput['attributes']
  onChange: (rows: TrialInput['attributes']) => void
}

function Attributes({ rows, onChange }: AttributesProps) {
  const t = useTranslations('rules.try')
  const put = (at: number, change: Partial<TrialInput['attributes'][number]>) =>
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
