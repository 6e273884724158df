'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { SaveBar } from '@/components/form/save-bar'
import { useSavedForm } from '@/components/form/use-saved-form'
import { useApi, useSession } from '@/components/providers/console-context'
import { Field } from '@/components/ui/field'
import { useNotify } from '@/components/ui/toast'
import { SettingsPage } from '../settings-page'

export function ProfileScreen() {
  const t = useTranslations('settings.profile')
  const common = useTranslations('common')
  const api = useApi()
  const router = useRouter()
  const notify = useNotify()
  const { user } = useSession()
  const { form, submit, ...state } = useSavedForm({
    saved: { name: user.name },
    async save(values) {
      await api('/api/v1/me', { method: 'PATCH', body: values })
      notify({ title: common('saved') })
      router.refresh()
    },
  })
  return (
    <SettingsPage section="profile">
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
          autoComplete="name"
          {...form.register('name')}
        />
        <Field label={t('email')} help={t('emailHelp')} value={user.email} readOnly />
        <SaveBar {...state} onSave={() => void submit()} onDiscard={state.discard} />
      </form>
    </SettingsPage>
  )
}
