'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import type { DraftCondition } from '@/lib/client/rules/rule-tree'
import { RULE_LIMITS } from '@/lib/protocol/escalation-limits'
import { AttributeFields, PageFields } from './comparison-fields'
import { KeywordFields, LanguageFields } from './list-fields'
import { NumberField } from './number-field'

export interface FieldsProps<C> {
  condition: C
  disabled: boolean
  errorAt: (field: string) => string | undefined
  onChange: (change: Partial<C>) => void
}

export type Of<T extends DraftCondition['type']> = Extract<DraftCondition, { type: T }>

/** What a condition of its type takes. */
export function ConditionFields(props: FieldsProps<DraftCondition>) {
  const { condition, onChange, ...rest } = props
  const t = useTranslations('rules.editor')
  switch (condition.type) {
    case 'asks_for_person':
    case 'model_failure':
      return <p className="text-13 text-n10">{t(`typeHelp.${condition.type}`)}</p>
    case 'keyword':
      return <KeywordFields {...rest} condition={condition} onChange={onChange} />
    case 'language':
      return <LanguageFields {...rest} condition={condition} onChange={onChange} />
    case 'pattern':
      return <PatternFields {...rest} condition={condition} onChange={onChange} />
    case 'visitor_attribute':
      return <AttributeFields {...rest} condition={condition} onChange={onChange} />
    case 'page':
      return <PageFields {...rest} condition={condition} onChange={onChange} />
    case 'unanswered_turns':
    case 'turn_count':
      return (
        <NumberField
          label={t(condition.type === 'turn_count' ? 'atLeastTurns' : 'atLeastUnanswered')}
          value={condition.atLeast}
          min={1}
          max={RULE_LIMITS.turns}
          error={props.errorAt('atLeast')}
          disabled={props.disabled}
          onChange={(atLeast) => onChange({ atLeast })}
        />
      )
    case 'low_score':
      return (
        <NumberField
          label={t('below')}
          value={condition.below === null ? null : Math.round(condition.below * 1000) / 10}
          min={1}
          max={100}
          step={0.1}
          error={props.errorAt('below')}
          disabled={props.disabled}
          onChange={(percent) =>
            onChange({ below: percent === null ? null : Math.round(percent * 10) / 1000 })
          }
        />
      )
  }
}

function PatternFields({ condition, disabled, errorAt, onChange }: FieldsProps<Of<'pattern'>>) {
  const t = useTranslations('rules.editor')
  return (
    <>
      <Field
        label={t('pattern')}
        help={t('patternHelp')}
        value={condition.pattern}
        maxLength={RULE_LIMITS.patternLength}
        error={errorAt('pattern')}
        disabled={disabled}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={({ currentTarget }) => onChange({ pattern: currentTarget.value })}
      />
      <Checkbox
        label={t('ignoreCase')}
        checked={condition.flags === 'i'}
        disabled={disabled}
        onChange={(ignores) => onChange({ flags: ignores ? 'i' : undefined })}
      />
    </>
  )
}
