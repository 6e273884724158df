'use client'

import { X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { cx } from '@/lib/client/class-names'
import { localeName, OFFERED_LOCALES } from '@/lib/client/locale-name'

export interface LanguageChoice {
  /** The one that is edited, and shown by the preview. */
  locale: string
  locales: readonly string[]
  setLocale: (locale: string) => void
  add: (locale: string) => void
  remove: (locale: string) => void
}

interface LanguageBarProps extends LanguageChoice {
  disabled: boolean
  /** Takes away what is written in it. */
  onRemove: (locale: string) => void
}

export function LanguageBar(props: LanguageBarProps) {
  const { locale, locales, setLocale, add, remove, disabled, onRemove } = props
  const t = useTranslations('widgets')
  const reader = useLocale()
  const others = OFFERED_LOCALES.filter((tag) => !locales.includes(tag))
  return (
    <div className="flex flex-wrap items-center gap-2">
      <fieldset className="flex flex-wrap gap-1">
        <legend className="sr-only">{t('language')}</legend>
        {locales.map((tag) => (
          <button
            key={tag}
            type="button"
            aria-pressed={tag === locale}
            onClick={() => setLocale(tag)}
            className={cx(
              'h-7 rounded-sm px-2.5 text-13 font-medium transition-colors duration-120',
              tag === locale ? 'bg-n5 text-n12' : 'text-n10 hover:bg-n4 hover:text-n12',
            )}
          >
            {localeName(tag, reader)}
          </button>
        ))}
      </fieldset>
      {!disabled && locale !== 'en' && (
        <IconButton
          icon={X}
          label={t('removeLanguage', { language: localeName(locale, reader) })}
          onClick={() => {
            remove(locale)
            onRemove(locale)
            setLocale('en')
          }}
        />
      )}
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
          onChange={(tag) => tag && add(tag)}
        />
      )}
    </div>
  )
}
