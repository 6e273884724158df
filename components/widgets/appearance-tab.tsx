'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import type { Appearance } from '@/lib/protocol/widget'
import { ContrastNote } from './contrast-note'
import { LanguageBar, type LanguageChoice } from './language-bar'
import { type EditorProps, withoutLocale } from './widget-form'

const HEX = /^#[0-9a-f]{6}$/i

export function AppearanceTab(props: EditorProps & { language: LanguageChoice }) {
  const { values, set, errorAt, disabled, language } = props
  const t = useTranslations('widgets')
  const { appearance } = values
  const [typed, setTyped] = useState<string | null>(null)
  const change = (part: Partial<Appearance>) => set('appearance', { ...appearance, ...part })
  const isWrong = typed !== null && !HEX.test(typed)
  const { launcherLabel } = appearance

  function setAccent(accent: string) {
    setTyped(HEX.test(accent) ? null : accent)
    if (HEX.test(accent)) change({ accent: accent.toLowerCase() })
  }

  return (
    <div className="flex flex-col gap-6">
      <Section title={t('tabs.appearance')}>
        <fieldset disabled={disabled} className="flex items-end gap-3">
          <input
            type="color"
            aria-label={t('accentPick')}
            value={appearance.accent}
            onChange={(event) => setAccent(event.target.value)}
            className="mb-6.5 h-10 w-12 shrink-0 rounded-sm border border-n7 bg-raised p-1"
          />
          <div className="w-60">
            <Field
              label={t('accent')}
              help={t('accentHelp')}
              error={isWrong ? t('accentWrong') : errorAt('appearance.accent')}
              value={typed ?? appearance.accent}
              onChange={(event) => setAccent(event.target.value)}
              spellCheck={false}
              maxLength={7}
            />
          </div>
        </fieldset>
        <ContrastNote accent={appearance.accent} disabled={disabled} onChange={setAccent} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label={t('position')}
            value={appearance.position}
            disabled={disabled}
            options={[
              { value: 'right', label: t('right') },
              { value: 'left', label: t('left') },
            ]}
            onChange={(position) => change({ position })}
          />
          <Select
            label={t('colorScheme')}
            value={appearance.colorScheme}
            disabled={disabled}
            options={[
              { value: 'auto', label: t('auto') },
              { value: 'light', label: t('light') },
              { value: 'dark', label: t('dark') },
            ]}
            onChange={(colorScheme) => change({ colorScheme })}
          />
        </div>
      </Section>
      <Section title={t('launcher')}>
        <div className="sm:w-1/2 sm:pr-2">
          <Select
            label={t('launcher')}
            hideLabel
            value={appearance.launcher}
            disabled={disabled}
            options={(['chat', 'question', 'lifebuoy', 'wave'] as const).map((value) => ({
              value,
              label: t(`icons.${value}`),
            }))}
            onChange={(launcher) => change({ launcher })}
          />
        </div>
        <LanguageBar
          {...language}
          disabled={disabled}
          onRemove={(locale) => {
            const rest = withoutLocale(values, locale)
            for (const name of ['greeting', 'suggestions', 'texts', 'appearance'] as const) {
              set(name, rest[name])
            }
          }}
        />
        <Field
          label={t('launcherLabel')}
          help={t('launcherLabelHelp')}
          error={errorAt(`appearance.launcherLabel.${language.locale}`)}
          value={launcherLabel[language.locale] ?? ''}
          disabled={disabled}
          maxLength={40}
          onChange={(event) =>
            change({ launcherLabel: { ...launcherLabel, [language.locale]: event.target.value } })
          }
        />
      </Section>
    </div>
  )
}
