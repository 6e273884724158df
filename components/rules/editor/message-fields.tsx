'use client'

import { X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { localeName, OFFERED_LOCALES } from '@/lib/client/locale-name'

interface MessageFieldsProps {
  /** By language tag. */
  text: Readonly<Record<string, string>>
  disabled: boolean
  errorAt: (field: string) => string | undefined
  onChange: (text: Record<string, string>) => void
}

/** A message in one language or several. */
export function MessageFields({ text, disabled, errorAt, onChange }: MessageFieldsProps) {
  const t = useTranslations('rules.editor')
  const reader = useLocale()
  const locales = Object.keys(text)
  const others = ['en', ...OFFERED_LOCALES].filter((tag) => !locales.includes(tag))
  return (
    <>
      {locales.map((locale) => {
        const language = localeName(locale, reader)
        return (
          <div key={locale} className="flex items-start gap-1">
            <div className="min-w-0 flex-1">
              <TextArea
                label={t('text', { language })}
                rows={2}
                lang={locale}
                value={text[locale] ?? ''}
                maxLength={2000}
                error={
                  errorAt(`text.${locale}`) ?? (locales.length === 1 ? errorAt('text') : undefined)
                }
                disabled={disabled}
                onChange={({ currentTarget }) =>
                  onChange({ ...text, [locale]: currentTarget.value })
                }
              />
            </div>
            {!disabled && locales.length > 1 && (
              <IconButton
                icon={X}
                label={t('removeText', { language })}
                onClick={() =>
                  onChange(
                    Object.fromEntries(Object.entries(text).filter(([tag]) => tag !== locale)),
                  )
                }
              />
            )}
          </div>
        )
      })}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-13 text-n10">{t('textHelp')}</p>
        {!disabled && (
          <Select
            label={t('addLanguage')}
            hideLabel
            size="sm"
            className="w-44"
            value=""
            options={[
              { value: '', label: t('addLanguage') },
              ...others.map((tag) => ({ value: tag, label: localeName(tag, reader) })),
            ]}
            onChange={(tag) => tag && onChange({ ...text, [tag]: '' })}
          />
        )}
      </div>
    </>
  )
}
