import type { Metadata } from 'next'
import { AreaMessages } from '@/app/area-messages'
import { requireConsoleSession } from '@/app/console-session'
import { Inbox } from '@/components/inbox/inbox'

export const metadata: Metadata = { title: 'Inbox' }

interface InboxPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function InboxPage({ searchParams }: InboxPageProps) {
  const given = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  const query = new URLSearchParams(given).toString()
  await requireConsoleSession(query ? `/inbox?${query}` : '/inbox')
  return (
    <AreaMessages areas={['inbox', 'conversation']}>
      <Inbox />
    </AreaMessages>
  )
}
