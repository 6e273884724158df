import type { ReactNode } from 'react'
import { AreaMessages } from '@/app/area-messages'
import { findConsoleSession } from '@/app/console-session'
import { SettingsNav } from '@/components/settings/settings-nav'

/** Large screens have the sections beside; small ones a page of their own for them. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  if (!(await findConsoleSession())) return children
  return (
    <div className="flex flex-1">
      <AreaMessages areas={['settings']}>
        <SettingsNav className="sticky top-0 hidden w-48 shrink-0 self-start px-3 py-4 lg:block" />
      </AreaMessages>
      <div className="flex min-w-0 flex-1 flex-col border-n6 lg:border-l">{children}</div>
    </div>
  )
}
