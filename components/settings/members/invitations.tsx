'use client'

import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import type { InvitationView } from '@/lib/protocol/members'
import type { Deletion } from '../delete-dialog'
import { List, rowClass } from '../list'
import { usePageList } from '../use-page-list'
import { useMoment, useWhen } from '../when'

/** Who was invited and has not come yet; nothing where there is nobody. */
export function Invitations({ onDelete }: { onDelete: (what: Deletion) => void }) {
  const t = useTranslations('settings.members')
  const role = useTranslations('settings.role')
  const when = useWhen()
  const moment = useMoment()
  const list = usePageList<InvitationView>('invitations')
  if (list.items.length === 0 && !list.error) return null
  const revoke = ({ id, email }: InvitationView) =>
    onDelete({
      title: t('revokeTitle', { email }),
      text: t('revokeText'),
      action: t('revoke'),
      path: `invitations/${id}`,
      changes: ['invitations'],
      done: t('revoked'),
    })
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-14 font-semibold">{t('open')}</h2>
      <List
        list={list}
        label={t('open')}
        failed={t('failed')}
        empty={null}
        row={(invitation) => (
          <div className={rowClass}>
            <div className="flex min-w-0 flex-1 basis-52 flex-col">
              <span className="truncate text-13 font-medium">{invitation.email}</span>
              <span className="text-12 text-n10">
                {t('invitedBy', {
                  name: invitation.invitedBy,
                  when: when(invitation.createdAt),
                })}
                {' · '}
                {t('runsOut', { when: moment(invitation.expiresAt) })}
              </span>
            </div>
            <Badge>{role(invitation.role)}</Badge>
            <CopyButton text={invitation.url} label={t('copyLink')} />
            <Button size="sm" variant="ghost" onClick={() => revoke(invitation)}>
              {t('revoke')}
            </Button>
          </div>
        )}
      />
    </section>
  )
}
