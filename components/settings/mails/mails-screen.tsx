'use client'

import { Mail } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { useSession } from '@/components/providers/console-context'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { cx } from '@/lib/client/class-names'
import type { MailRowView } from '@/lib/protocol/mails'
import { List, rowClass } from '../list'
import { SettingsPage } from '../settings-page'
import { usePageList } from '../use-page-list'
import { useWhen } from '../when'

const MailDialog = lazy(() => import('./mail-dialog').then((m) => ({ default: m.MailDialog })))

const TONES = { kept: 'waiting', sent: 'live', failed: 'breach' } as const

export function MailsScreen() {
  const t = useTranslations('settings.mails')
  const when = useWhen()
  const { permissions } = useSession()
  const enabled = permissions.includes('mails:read')
  const list = usePageList<MailRowView>('mails', {}, { enabled })
  const [shown, setShown] = useState<MailRowView | null>(null)
  return (
    <SettingsPage section="mails" description={t('text')}>
      <List
        list={list}
        label={t('text')}
        failed={t('failed')}
        empty={<EmptyState icon={Mail}>{t('empty')}</EmptyState>}
        row={(mail) => (
          <button
            type="button"
            onClick={() => setShown(mail)}
            className={cx(rowClass, 'w-full text-left transition-colors duration-120 hover:bg-n3')}
          >
            <span className="flex min-w-0 flex-1 basis-52 flex-col">
              <span className="truncate text-13 font-medium">{mail.subject}</span>
              <span className="truncate text-12 text-n10">
                {t('to', { address: mail.to })} · {when(mail.createdAt)}
              </span>
            </span>
            <Badge tone={TONES[mail.status]}>{t(`status.${mail.status}`)}</Badge>
          </button>
        )}
      />
      <Suspense fallback={null}>
        {shown && <MailDialog mail={shown} onClose={() => setShown(null)} />}
      </Suspense>
    </SettingsPage>
  )
}
