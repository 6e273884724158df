'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { ATTRIBUTE_OPERATORS, PAGE_OPERATORS } from '@/lib/protocol/escalation-condition'
import type { FieldsProps, Of } from './condition-fields'

export function AttributeFields(props: FieldsProps<Of<'visitor_attribute'>>) {
  const { condition, disabled, errorAt, onChange } = props
  const { name, operator, value } = condition
  const t = useTranslations('rules.editor')
  return (
    <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_10rem_minmax(0,1fr)]">
      <Field
        label={t('attribute')}
        help={t('attributeHelp')}
        value={name}
        maxLength={100}
        error={errorAt('name')}
        disabled={disabled}
        spellCheck={false}
        autoCapitalize="off"
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
      />
      <Select
        label={t('comparison')}
        value={operator}
        disabled={disabled}
        options={ATTRIBUTE_OPERATORS.map((one) => ({ value: one, label: t(`operator.${one}`) }))}
        onChange={(chosen) =>
          onChange({ operator: chosen, value: chosen === 'exists' ? undefined : (value ?? '') })
        }
      />
      {operator !== 'exists' && (
        <Field
          label={t('value')}
          value={String(value ?? '')}
          maxLength={500}
          error={errorAt('value')}
          disabled={disabled}
          onChange={({ currentTarget }) => onChange({ value: currentTarget.value })}
        />
      )}
    </div>
  )
}

export function PageFields(props: FieldsProps<Of<'page'>>) {
  const { condition, disabled, errorAt, onChange } = props
  const t = useTranslations('rules.editor')
  return (
    <div className="grid items-start gap-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <Select
        label={t('comparison')}
        value={condition.operator}
        disabled={disabled}
        options={PAGE_OPERATORS.map((one) => ({ value: one, label: t(`operator.${one}`) }))}
        onChange={(operator) => onChange({ operator })}
      />
      <Field
        label={t('address')}
        help={t('addressHelp')}
        value={condition.value}
        maxLength={500}
        error={errorAt('value')}
        disabled={disabled}
        spellCheck={false}
        inputMode="url"
        onChange={({ currentTarget }) => onChange({ value: currentTarget.value })}
      />
    </div>
  )
}
