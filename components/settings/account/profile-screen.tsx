'use client'

import { useTranslations } from 'next-intl'
import { useSession } from '@/components/providers/console-context'
import { SettingsPage } from '../settings-page'
import { NameForm } from './name-form'

export function ProfileScreen() {
  const t = useTranslations('settings.profile')
  const { user } = useSession()
  return (
    <SettingsPage section="profile">
      <NameForm
        label={t('name')}
        help={t('nameHelp')}
        name={user.name}
        path="/api/v1/me"
        autoComplete="name"
      >
        <div className="flex flex-col gap-1 text-13">
          <span className="font-medium">{t('email')}</span>
          <span className="text-14 [overflow-wrap:anywhere]">{user.email}</span>
          <span className="text-n10">{t('emailHelp')}</span>
        </div>
      </NameForm>
    </SettingsPage>
  )
}
