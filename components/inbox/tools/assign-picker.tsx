'use client'

import { useQuery } from '@tanstack/react-query'
import { CircleSlash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useAgents } from '@/components/providers/agents-provider'
import { useApi, useSession } from '@/components/providers/console-context'
import { PickList } from '@/components/ui/pick-list'
import { PresenceAvatar } from '@/components/ui/presence-avatar'
import { fuzzyFilter } from '@/lib/client/fuzzy'
import { membersQuery } from '@/lib/client/inbox-queries'

interface AssignPickerProps {
  assigneeId: string | null
  onAssign: (agentId: string | null) => void
}

/** Everybody of the workspace: oneself first, then whoever is here. */
export default function AssignPicker({ assigneeId, onAssign }: AssignPickerProps) {
  const t = useTranslations('conversation.assign')
  const { user } = useSession()
  const { statusOf } = useAgents()
  const errorText = useErrorText()
  const members = useQuery(membersQuery(useApi()))
  const [query, setQuery] = useState('')

  const people = (members.data ?? [{ userId: user.id, name: user.name, email: user.email }])
    .map(({ userId, name, email }) => ({ userId, name, email, status: statusOf(userId) }))
    .sort((a, b) => rank(a, user.id) - rank(b, user.id) || a.name.localeCompare(b.name))
  const options = [
    ...people.map(({ userId, name, email, status }) => ({
      id: userId,
      label: userId === user.id ? t('me', { name }) : name,
      words: [name, email],
      before: <PresenceAvatar id={userId} name={name} size="xs" status={status} />,
      checked: userId === assigneeId,
    })),
    {
      id: 'nobody',
      label: t('nobody'),
      words: [t('nobody')],
      before: <CircleSlash2 className="size-5 p-0.5 text-n10" aria-hidden />,
      checked: assigneeId === null,
    },
  ]

  return (
    <PickList
      label={t('title')}
      placeholder={t('search')}
      query={query}
      onQuery={setQuery}
      options={fuzzyFilter(query, options, ({ words }) => words)}
      onPick={({ id }) => onAssign(id === 'nobody' ? null : id)}
      empty={members.isError ? errorText(members.error) : t('none')}
    />
  )
}

const rank = ({ userId, status }: { userId: string; status: string | undefined }, own: string) =>
  userId === own ? 0 : status === 'online' ? 1 : status === 'away' ? 2 : 3
