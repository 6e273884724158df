'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { useSession } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import type { MemberView } from '@/lib/protocol/http-views'
import type { Deletion } from '../delete-dialog'
import { List } from '../list'
import { SettingsPage } from '../settings-page'
import { usePageList } from '../use-page-list'
import { Invitations } from './invitations'
import { MemberRow } from './member-row'

const InviteDialog = lazy(() =>
  import('./invite-dialog').then((m) => ({ default: m.InviteDialog })),
)
const ResetDialog = lazy(() => import('./reset-dialog').then((m) => ({ default: m.ResetDialog })))
const DeleteDialog = lazy(() =>
  import('../delete-dialog').then((m) => ({ default: m.DeleteDialog })),
)

export function MembersScreen() {
  const t = useTranslations('settings.members')
  const { permissions } = useSession()
  const mayWrite = permissions.includes('members:write')
  const list = usePageList<MemberView>('members')
  const [inviting, setInviting] = useState(false)
  const [resetting, setResetting] = useState<MemberView | null>(null)
  const [deletion, setDeletion] = useState<Deletion | null>(null)
  const remove = ({ id, name }: MemberView) =>
    setDeletion({
      title: t('removeTitle', { name }),
      text: t('removeText'),
      action: t('remove'),
      path: `members/${id}`,
      changes: ['members'],
      done: t('removed', { name }),
    })

  return (
    <SettingsPage
      section="members"
      description={t('text')}
      actions={
        mayWrite && (
          <Button variant="primary" onClick={() => setInviting(true)}>
            {t('invite')}
          </Button>
        )
      }
    >
      <List
        list={list}
        label={t('text')}
        failed={t('failed')}
        empty={null}
        row={(member) => (
          <MemberRow
            member={member}
            mayWrite={mayWrite}
            onReset={() => setResetting(member)}
            onRemove={() => remove(member)}
          />
        )}
      />
      {mayWrite && <Invitations onDelete={setDeletion} />}
      <Suspense fallback={null}>
        {inviting && <InviteDialog onClose={() => setInviting(false)} />}
        {resetting && <ResetDialog member={resetting} onClose={() => setResetting(null)} />}
        {deletion && <DeleteDialog what={deletion} onClose={() => setDeletion(null)} />}
      </Suspense>
    </SettingsPage>
  )
}
