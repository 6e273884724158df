'use client'

import { Monitor } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { deviceOf } from '@/lib/client/device'
import type { SessionView } from '@/lib/protocol/account'
import { List, rowClass } from '../list'
import { useAction } from '../use-action'
import { usePageList } from '../use-page-list'
import { useWhen } from '../when'
import { Section } from './section'

const KEY = 'me/sessions'

export function SessionsSection() {
  const t = useTranslations('settings.security')
  const when = useWhen()
  const list = usePageList<SessionView>(KEY)
  const { busy, run } = useAction()
  const end = (path: string) =>
    void run({ method: 'DELETE', path, changes: [KEY], done: t('signedOut') })
  const nameOf = ({ userAgent }: SessionView) => {
    const device = deviceOf(userAgent)
    return device ? t('device', device) : t('unknownDevice')
  }
  return (
    <Section title={t('sessions')} text={t('sessionsText')}>
      <List
        list={list}
        label={t('sessions')}
        failed={t('sessionsFailed')}
        empty={null}
        row={(session) => (
          <div className={rowClass}>
            <Monitor className="size-4 text-n10" aria-hidden />
            <div className="flex min-w-0 flex-1 basis-40 flex-col">
              <span className="flex items-center gap-2 text-13 font-medium">
                <span className="truncate">{nameOf(session)}</span>
                {session.current && <Badge tone="live">{t('here')}</Badge>}
              </span>
              <span className="truncate text-12 text-n10">
                {t('since', { when: when(session.createdAt) })}
                {session.ipAddress && ` · ${session.ipAddress}`}
              </span>
            </div>
            {!session.current && (
              <Button
                size="sm"
                aria-label={t('signOutOf', { device: nameOf(session) })}
                onClick={() => end(`${KEY}/${session.id}`)}
              >
                {t('signOut')}
              </Button>
            )}
          </div>
        )}
      />
      {list.items.length > 1 && (
        <Button className="self-start" busy={busy} onClick={() => end(KEY)}>
          {t('signOutOthers')}
        </Button>
      )}
    </Section>
  )
}
