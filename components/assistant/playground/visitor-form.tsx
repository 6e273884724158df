'use client'

import { useLocale, useTranslations } from 'next-intl'
import { AttributeRows } from '@/components/rules/attribute-rows'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { localeName, OFFERED_LOCALES } from '@/lib/client/locale-name'
import { plainVisitor, type VisitorSettings } from '@/lib/client/playground/settings'
import type { VisitorBarProps } from './visitor-bar'

/** Which version answers, and whom: from the next message on. */
export default function VisitorForm(props: VisitorBarProps) {
  const { assistant, widgets, visitor, onChange, isUnderWay } = props
  const t = useTranslations('playground.visitor')
  const reader = useLocale()
  const set = (change: Partial<VisitorSettings>) => onChange({ ...visitor, ...change })
  const languages = ['en', ...OFFERED_LOCALES].map((tag) => ({
    value: tag,
    label: localeName(tag, reader),
  }))
  return (
    <div className="flex flex-col gap-4 pt-1">
      {isUnderWay && <p className="text-13 text-n10">{t('later')}</p>}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Select
          label={t('version')}
          value={visitor.version}
          options={[
            { value: 'draft', label: t('draft') },
            { value: 'published', label: t('published') },
          ]}
          help={versionHelp(props, t)}
          onChange={(version) => set({ version })}
        />
        <Select
          label={t('language')}
          value={visitor.locale}
          options={languages}
          help={t('languageHelp')}
          onChange={(locale) => set({ locale })}
        />
        <Field
          label={t('page')}
          value={visitor.page}
          maxLength={2000}
          placeholder="https://"
          inputMode="url"
          spellCheck={false}
          autoCapitalize="off"
          onChange={({ currentTarget }) => set({ page: currentTarget.value })}
        />
        <Field
          label={t('pageTitle')}
          value={visitor.pageTitle}
          maxLength={2000}
          placeholder={t('pageTitlePlaceholder')}
          onChange={({ currentTarget }) => set({ pageTitle: currentTarget.value })}
        />
        {widgets.length > 0 && (
          <Select
            label={t('widget')}
            value={visitor.widgetId}
            options={[
              { value: '', label: t('noWidget') },
              ...widgetsOf(assistant.id, widgets).map(({ id, name }) => ({
                value: id,
                label: name,
              })),
            ]}
            onChange={(widgetId) => set({ widgetId })}
          />
        )}
      </div>
      <AttributeRows rows={visitor.attributes} onChange={(attributes) => set({ attributes })} />
      <Button size="sm" className="self-start" onClick={() => onChange(plainVisitor)}>
        {t('reset')}
      </Button>
    </div>
  )
}

function versionHelp(
  { assistant, visitor }: VisitorBarProps,
  t: ReturnType<typeof useTranslations<'playground.visitor'>>,
): string {
  if (!assistant.hasDraft) return t('noDraftHelp')
  return visitor.version === 'draft'
    ? t('draftHelp')
    : t('publishedHelp', { number: String(assistant.published.number) })
}

/** Those in which this assistant answers come first. */
const widgetsOf = (assistantId: string, widgets: VisitorBarProps['widgets']) =>
  widgets.toSorted(
    (a, b) => Number(b.assistantId === assistantId) - Number(a.assistantId === assistantId),
  )
