'use client'

import { useTranslations } from 'next-intl'
import { useSession } from '@/components/providers/console-context'
import { SecretText } from '../secret-text'
import { SettingsPage } from '../settings-page'
import { NameForm } from './name-form'

export function WorkspaceScreen() {
  const t = useTranslations('settings.workspace')
  const { workspace } = useSession()
  return (
    <SettingsPage section="workspace">
      <NameForm
        label={t('name')}
        help={t('nameHelp')}
        name={workspace.name}
        path="/api/v1/workspaces/current"
      >
        <div className="flex flex-col gap-1.5">
          <SecretText text={workspace.id} label={t('id')} />
          <p className="text-13 text-n10">{t('idHelp')}</p>
        </div>
      </NameForm>
    </SettingsPage>
  )
}
