'use client'

import { Ellipsis, Link2, UserMinus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSession } from '@/components/providers/console-context'
import { ActionMenu } from '@/components/ui/action-menu'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import type { MemberView } from '@/lib/protocol/http-views'
import { rowClass } from '../list'
import { useAction } from '../use-action'
import { useWhen } from '../when'

interface MemberRowProps {
  member: MemberView
  mayWrite: boolean
  onReset: () => void
  onRemove: () => void
}

export const ROLES = ['owner', 'admin', 'agent'] as const

export function MemberRow({ member, mayWrite, onReset, onRemove }: MemberRowProps) {
  const t = useTranslations('settings.members')
  const role = useTranslations('settings.role')
  const when = useWhen()
  const { user } = useSession()
  const { run } = useAction()
  const { id, userId, name, email } = member

  const changeRole = (next: MemberView['role']) =>
    void run({
      method: 'PATCH',
      path: `members/${id}`,
      body: { role: next },
      changes: ['members'],
      done: t('changedRole', { name }),
    }).then((ok) => {
      // What one may do oneself has changed with it.
      if (ok && userId === user.id) window.location.reload()
    })

  return (
    <div className={rowClass}>
      <Avatar id={userId} name={name} />
      <div className="flex min-w-0 flex-1 basis-40 flex-col">
        <span className="flex items-center gap-2 text-13 font-medium">
          <span className="truncate">{name}</span>
          {userId === user.id && <Badge>{t('you')}</Badge>}
        </span>
        <span className="truncate text-12 text-n10">
          {email} · {t('joined', { when: when(member.createdAt) })}
        </span>
      </div>
      {mayWrite ? (
        <>
          <Select
            label={t('roleOf', { name })}
            hideLabel
            size="sm"
            className="w-28"
            value={member.role}
            options={ROLES.map((value) => ({ value, label: role(value) }))}
            onChange={changeRole}
          />
          <ActionMenu
            trigger={(props) => (
              <IconButton
                {...props}
                icon={Ellipsis}
                label={t('actions', { name })}
                className="max-lg:size-9"
              />
            )}
            actions={[
              { label: t('resetLink'), icon: Link2, onClick: onReset },
              { label: t('remove'), icon: UserMinus, onClick: onRemove },
            ]}
          />
        </>
      ) : (
        <Badge>{role(member.role)}</Badge>
      )}
    </div>
  )
}
