'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { Choice } from '@/components/ui/choice'
import { TokenField } from '@/components/ui/token-field'
import { localeName, localeOf, OFFERED_LOCALES } from '@/lib/client/locale-name'
import { RULE_LIMITS } from '@/lib/protocol/escalation-limits'
import type { FieldsProps, Of } from './condition-fields'

export function KeywordFields(props: FieldsProps<Of<'keyword'>>) {
  const { condition, disabled, errorAt, onChange } = props
  const t = useTranslations('rules.editor')
  return (
    <>
      <TokenField
        label={t('words')}
        help={t('wordsHelp')}
        tokens={condition.anyOf}
        removeLabel={(token) => t('removeToken', { token })}
        maxTokens={RULE_LIMITS.keywords}
        maxLength={200}
        error={errorAt('anyOf')}
        disabled={disabled}
        onChange={(anyOf) => onChange({ anyOf })}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Choice
          label={t('match')}
          value={condition.match}
          disabled={disabled}
          options={[
            { value: 'word', label: t('matchWord') },
            { value: 'contains', label: t('matchContains') },
          ]}
          onChange={(match) => onChange({ match })}
        />
        <Checkbox
          label={t('caseSensitive')}
          checked={condition.caseSensitive ?? false}
          disabled={disabled}
          onChange={(caseSensitive) => onChange({ caseSensitive: caseSensitive || undefined })}
        />
      </div>
    </>
  )
}

export function LanguageFields(props: FieldsProps<Of<'language'>>) {
  const { condition, disabled, errorAt, onChange } = props
  const t = useTranslations('rules.editor')
  const reader = useLocale()
  return (
    <TokenField
      label={t('languages')}
      help={t('languagesHelp')}
      tokens={condition.anyOf}
      format={(tag) => localeName(tag, reader)}
      parse={(text) => localeOf(text, reader)}
      refusal={(text) => t('notALanguage', { text })}
      suggestions={['en', ...OFFERED_LOCALES]
        .filter((tag) => !condition.anyOf.includes(tag))
        .map((tag) => ({ value: localeName(tag, reader) }))}
      removeLabel={(token) => t('removeToken', { token })}
      maxTokens={RULE_LIMITS.locales}
      maxLength={35}
      error={errorAt('anyOf')}
      disabled={disabled}
      onChange={(anyOf) => onChange({ anyOf })}
    />
  )
}
