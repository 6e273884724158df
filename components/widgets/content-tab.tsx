'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/text-area'
import { WIDGET_TEXT_LIMITS } from '@/lib/protocol/widget-text-limits'
import { en } from '@/widget/frame/i18n/en'
import { zh } from '@/widget/frame/i18n/zh'
import { LanguageBar, type LanguageChoice } from './language-bar'
import { type EditorProps, withoutLocale } from './widget-form'

/** Those that the widget has words of its own for. */
const NAMES = [
  'placeholder',
  'placeholderPerson',
  'talkToPerson',
  'waitingForPerson',
  'assistantReady',
  'person',
  'newConversation',
  'resolvedStatus',
  'personOffered',
] as const

export function ContentTab(props: EditorProps & { language: LanguageChoice }) {
  const { values, set, errorAt, disabled, language } = props
  const t = useTranslations('widgets')
  const { locale } = language
  const texts = values.texts[locale] ?? {}
  const own = /^zh/i.test(locale) ? zh : en
  const setText = (name: keyof typeof texts, text: string) =>
    set('texts', { ...values.texts, [locale]: { ...texts, [name]: text } })

  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <LanguageBar
          {...language}
          disabled={disabled}
          onRemove={(removed) => {
            const rest = withoutLocale(values, removed)
            for (const name of ['greeting', 'suggestions', 'texts', 'appearance'] as const) {
              set(name, rest[name])
            }
          }}
        />
        <p className="text-13 text-n10">{t('fallback')}</p>
      </div>
      <Section title={t('home')}>
        <Field
          label={t('headline')}
          value={texts.headline ?? ''}
          disabled={disabled}
          maxLength={WIDGET_TEXT_LIMITS.headline}
          error={errorAt(`texts.${locale}.headline`)}
          onChange={(event) => setText('headline', event.target.value)}
        />
        <TextArea
          label={t('intro')}
          value={texts.intro ?? ''}
          rows={2}
          disabled={disabled}
          maxLength={WIDGET_TEXT_LIMITS.intro}
          error={errorAt(`texts.${locale}.intro`)}
          onChange={(event) => setText('intro', event.target.value)}
        />
        <TextArea
          label={t('greeting')}
          help={t('greetingHelp')}
          value={values.greeting[locale] ?? ''}
          rows={2}
          disabled={disabled}
          maxLength={2000}
          error={errorAt(`greeting.${locale}`)}
          onChange={(event) =>
            set('greeting', { ...values.greeting, [locale]: event.target.value })
          }
        />
        <TextArea
          label={t('suggestions')}
          help={t('suggestionsHelp')}
          value={(values.suggestions[locale] ?? []).join('\n')}
          rows={3}
          disabled={disabled}
          error={errorAt(`suggestions.${locale}`) ?? errorAt(`suggestions.${locale}.0`)}
          onChange={(event) =>
            set('suggestions', {
              ...values.suggestions,
              [locale]: event.target.value.split('\n'),
            })
          }
        />
      </Section>
      <Section title={t('texts')} help={t('textsHelp')}>
        {NAMES.map((name) => (
          <Field
            key={name}
            label={t(`text.${name}`)}
            placeholder={own[name]}
            value={texts[name] ?? ''}
            disabled={disabled}
            maxLength={WIDGET_TEXT_LIMITS[name]}
            error={errorAt(`texts.${locale}.${name}`)}
            onChange={(event) => setText(name, event.target.value)}
          />
        ))}
      </Section>
    </div>
  )
}
