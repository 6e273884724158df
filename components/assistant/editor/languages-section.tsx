'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { TokenField } from '@/components/ui/token-field'
import { localeName, localeOf, OFFERED_LOCALES } from '@/lib/client/locale-name'
import { ASSISTANT_LIMITS } from '@/lib/protocol/assistant-limits'
import type { EditorProps } from './editor-context'

/** What it answers in; the first where the visitor's language is none of them. */
export function LanguagesSection({ values, set, errorAt, disabled }: EditorProps) {
  const t = useTranslations('assistant.languages')
  const reader = useLocale()
  const { languages } = values
  const [first] = languages
  return (
    <Section title={t('title')}>
      <TokenField
        label={t('label')}
        help={
          first !== undefined && languages.length === 1
            ? t('only', { language: localeName(first, reader) })
            : t('help')
        }
        tokens={languages}
        format={(tag) => localeName(tag, reader)}
        parse={(text) => localeOf(text, reader)}
        refusal={(text) => t('notALanguage', { text })}
        suggestions={['en', ...OFFERED_LOCALES]
          .filter((tag) => !languages.includes(tag))
          .map((tag) => ({ value: localeName(tag, reader) }))}
        removeLabel={(language) => t('remove', { language })}
        maxTokens={ASSISTANT_LIMITS.languages}
        maxLength={35}
        error={errorAt('languages')}
        disabled={disabled}
        onChange={(next) => set('languages', next)}
      />
      {first !== undefined && languages.length > 1 && (
        <Select
          label={t('fallback')}
          value={first}
          options={languages.map((tag) => ({ value: tag, label: localeName(tag, reader) }))}
          disabled={disabled}
          onChange={(tag) => set('languages', [tag, ...languages.filter((other) => other !== tag)])}
          className="max-w-sm"
        />
      )}
    </Section>
  )
}
