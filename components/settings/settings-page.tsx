'use client'

import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useSession } from '@/components/providers/console-context'
import { Page } from '@/components/shell/page'
import { EmptyState } from '@/components/ui/empty-state'
import { SETTINGS_SECTIONS, type SettingsSection } from './sections'

interface SettingsPageProps {
  section: SettingsSection['name']
  description?: string
  actions?: ReactNode
  children: ReactNode
}

/** One section of the settings, or why it may not be seen. */
export function SettingsPage({ section, description, actions, children }: SettingsPageProps) {
  const t = useTranslations()
  const { permissions } = useSession()
  const needed = SETTINGS_SECTIONS.find(({ name }) => name === section)?.permission
  const allowed = !needed || permissions.includes(needed)
  return (
    <Page
      title={t(`settings.nav.${section}`)}
      back={{ href: '/settings', label: t('settings.title'), onlySmall: true }}
      width="list"
      {...(allowed && description && { description })}
      {...(allowed && { actions })}
    >
      {allowed ? (
        children
      ) : (
        <EmptyState icon={Lock}>
          <strong className="block font-medium text-n12">{t('common.forbiddenTitle')}</strong>
          {t('common.forbiddenText')}
        </EmptyState>
      )}
    </Page>
  )
}
