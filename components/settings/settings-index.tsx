'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Page } from '@/components/shell/page'
import { SettingsNav } from './settings-nav'

/** Small screens choose here; on large ones, where the choice stands beside, the first section opens. */
export function SettingsIndex() {
  const t = useTranslations('settings')
  const router = useRouter()
  useEffect(() => {
    if (window.matchMedia('(width >= 64rem)').matches) router.replace('/settings/profile')
  }, [router])
  return (
    <Page title={t('title')}>
      <SettingsNav className="lg:hidden" />
    </Page>
  )
}
