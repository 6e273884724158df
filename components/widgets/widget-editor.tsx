'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { lazy, Suspense, useMemo, useState } from 'react'
import { SaveBar } from '@/components/form/save-bar'
import { useSavedForm } from '@/components/form/use-saved-form'
import { useApi, useSession } from '@/components/providers/console-context'
import { Page } from '@/components/shell/page'
import { Tabs } from '@/components/ui/tabs'
import { useNotify } from '@/components/ui/toast'
import type { WidgetView } from '@/lib/protocol/http-views'
import { AppearanceTab } from './appearance-tab'
import { DeleteWidget } from './delete-widget'
import { Preview } from './preview'
import { widgetKeys } from './use-widgets'
import { cleanForm, type EditorProps, formOf, localesOf, type WidgetForm } from './widget-form'

const ContentTab = lazy(() =>
  import('./content-tab').then((module) => ({ default: module.ContentTab })),
)
const BehaviourTab = lazy(() =>
  import('./behaviour-tab').then((module) => ({ default: module.BehaviourTab })),
)
const InstallTab = lazy(() =>
  import('./install-tab').then((module) => ({ default: module.InstallTab })),
)
const SecretSection = lazy(() => import('./secret-section'))

interface WidgetEditorProps {
  widget: WidgetView
  assistants: readonly { id: string; name: string; avatar: string | null }[]
  publicUrl: string
  reload: () => Promise<unknown>
}

type Tab = 'appearance' | 'content' | 'behaviour' | 'install'

export default function WidgetEditor({ widget, assistants, publicUrl, reload }: WidgetEditorProps) {
  const t = useTranslations('widgets')
  const common = useTranslations('common')
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const { permissions } = useSession()
  const reader = useLocale()
  const disabled = !permissions.includes('settings:write')
  const [tab, setTab] = useState<Tab>('appearance')
  const saved = useMemo(() => formOf(widget), [widget])
  const state = useSavedForm<WidgetForm>({
    saved,
    version: widget.version,
    reload,
    async save(values, version) {
      const body = { ...cleanForm(values), version }
      const path = `/api/v1/widgets/${widget.id}`
      const { data } = await api<{ data: WidgetView }>(path, { method: 'PATCH', body })
      client.setQueryData(widgetKeys.one(widget.id), data)
      void client.invalidateQueries({ queryKey: widgetKeys.all })
      notify({ title: common('saved') })
    },
  })
  const { form } = state
  const { values } = form
  const locales = localesOf(values)
  const [chosenLocale, setLocale] = useState<string>(locales.includes(reader) ? reader : 'en')
  const [added, setAdded] = useState<string[]>([])
  const all = [...new Set([...locales, ...added])]
  const locale = all.includes(chosenLocale) ? chosenLocale : 'en'

  const editor: EditorProps = {
    values,
    disabled,
    set: form.setValue,
    errorAt: form.errorAt,
  }
  const language = {
    locale,
    locales: all,
    setLocale,
    add(tag: string) {
      setAdded((known) => [...known, tag])
      setLocale(tag)
    },
    remove: (tag: string) => setAdded((known) => known.filter((other) => other !== tag)),
  }

  return (
    <Page
      title={widget.name}
      back={{ href: '/widgets', label: t('title') }}
      actions={!disabled && <DeleteWidget widget={widget} />}
      width="full"
    >
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,42rem)_minmax(0,26rem)] xl:justify-between">
        <div className="flex min-w-0 flex-col gap-5">
          {disabled && <p className="text-13 text-n10">{common('readOnly')}</p>}
          <Tabs<Tab>
            label={t('tabs.label')}
            value={tab}
            onChange={setTab}
            tabs={[
              {
                value: 'appearance',
                label: t('tabs.appearance'),
                panel: <AppearanceTab {...editor} language={language} />,
              },
              {
                value: 'content',
                label: t('tabs.content'),
                panel: (
                  <Suspense fallback={null}>
                    <ContentTab {...editor} language={language} />
                  </Suspense>
                ),
              },
              {
                value: 'behaviour',
                label: t('tabs.behaviour'),
                panel: (
                  <Suspense fallback={null}>
                    <BehaviourTab {...editor} assistants={assistants} />
                  </Suspense>
                ),
              },
              {
                value: 'install',
                label: t('tabs.install'),
                panel: (
                  <Suspense fallback={null}>
                    <InstallTab {...editor} widget={widget} publicUrl={publicUrl}>
                      <SecretSection widget={widget} disabled={disabled} />
                    </InstallTab>
                  </Suspense>
                ),
              },
            ]}
          />
          {!disabled && (
            <SaveBar {...state} onSave={() => void state.submit()} onDiscard={state.discard} />
          )}
        </div>
        <Preview
          widgetKey={widget.key}
          values={values}
          assistant={assistants.find(({ id }) => id === values.assistantId)}
          locale={locale}
        />
      </div>
    </Page>
  )
}
