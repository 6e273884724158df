'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { SaveBar } from '@/components/form/save-bar'
import { useSavedForm } from '@/components/form/use-saved-form'
import { useApi, useSession } from '@/components/providers/console-context'
import { Field } from '@/components/ui/field'
import { useNotify } from '@/components/ui/toast'
import { SecretText } from '../secret-text'
import { SettingsPage } from '../settings-page'

export function WorkspaceScreen() {
  const t = useTranslations('settings.workspace')
  const common = useTranslations('common')
  const api = useApi()
  const router = useRouter()
  const notify = useNotify()
  const { workspace } = useSession()
  const { form, submit, ...state } = useSavedForm({
    saved: { name: workspace.name },
    async save(values) {
      await api('/api/v1/workspaces/current', { method: 'PATCH', body: values })
      notify({ title: common('saved') })
      router.refresh()
    },
  })
  return (
    <SettingsPage section="workspace">
      <form
        className="flex max-w-xl flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Field
          label={t('name')}
          help={t('nameHelp')}
          error={form.formState.errors.name?.message}
          maxLength={200}
          {...form.register('name')}
        />
        <div className="flex flex-col gap-1.5">
          <SecretText text={workspace.id} label={t('id')} />
          <p className="text-13 text-n10">{t('idHelp')}</p>
        </div>
        <SaveBar {...state} onSave={() => void submit()} onDiscard={state.discard} />
      </form>
    </SettingsPage>
  )
}
