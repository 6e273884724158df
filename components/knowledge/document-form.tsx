'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Form } from '@/components/form/use-saved-form'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SwitchRow } from '@/components/ui/switch'
import type { DocumentValues } from './document-values'
import { languageName } from './language-name'
import { MarkdownEditor } from './markdown-editor'

/** Those that the ranking knows words of, most used first; an article may be in any other. */
const LANGUAGES = [
  'en',
  'zh',
  'es',
  'de',
  'fr',
  'pt',
  'ja',
  'ar',
  'it',
  'nl',
  'ko',
  'ru',
  'pl',
  'sv',
  'tr',
]

interface DocumentFormProps {
  form: Form<DocumentValues>
  isNew?: boolean
}

/** The fields of an article. */
export function DocumentForm({ form, isNew = false }: DocumentFormProps) {
  const t = useTranslations('knowledge')
  const locale = useLocale()
  const { language, enabled } = form.values
  const tags =
    LANGUAGES.includes(language) || language === 'auto' ? LANGUAGES : [language, ...LANGUAGES]
  const languages = [
    { value: 'auto', label: t('languageAuto') },
    ...tags.map((tag) => ({ value: tag, label: languageName(tag, locale) })),
  ]
  return (
    <div className="flex flex-col gap-5">
      <Field
        label={t('columnTitle')}
        autoFocus={isNew}
        maxLength={200}
        error={form.errorAt('title')}
        {...form.register('title')}
      />
      <MarkdownEditor form={form} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          label={t('url')}
          help={t('urlHelp')}
          type="url"
          placeholder="https://"
          maxLength={2000}
          error={form.errorAt('url')}
          {...form.register('url')}
        />
        <Select
          label={t('language')}
          value={language}
          options={languages}
          onChange={(tag) => form.setValue('language', tag)}
          error={form.errorAt('language')}
        />
      </div>
      <SwitchRow
        label={t('isOn')}
        help={t('isOnHelp')}
        checked={enabled}
        onChange={(isOn) => form.setValue('enabled', isOn)}
      />
    </div>
  )
}
