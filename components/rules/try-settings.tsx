'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { localeName, OFFERED_LOCALES } from '@/lib/client/locale-name'
import type { TrialInput } from '@/lib/client/rules/trial-input'
import { AttributeRows } from './attribute-rows'

interface TrySettingsProps {
  input: TrialInput
  widgets: readonly { id: string; name: string }[]
  onChange: (change: Partial<TrialInput>) => void
}

/** Who writes the message, where, and how the conversation went before. */
export default function TrySettings({ input, widgets, onChange }: TrySettingsProps) {
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
      <AttributeRows rows={input.attributes} onChange={(attributes) => onChange({ attributes })} />
      <Checkbox
        label={t('modelFailure')}
        checked={input.modelFailure}
        onChange={(modelFailure) => onChange({ modelFailure })}
      />
    </div>
  )
}
