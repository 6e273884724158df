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
        <div className="flex flex-col gap-1 text-13">
          <span className="font-medium">{t('email')}</span>
          <span className="text-14 [overflow-wrap:anywhere]">{user.email}</span>
          <span className="text-n10">{t('emailHelp')}</span>
        </div>
        <SaveBar {...state} onSave={() => void submit()} onDiscard={state.discard} />
      </form>
    </SettingsPage>
  )
}
