import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AreaMessages } from '@/app/area-messages'
import { findConsoleSession } from '@/app/console-session'
import { ConsoleProviders } from '@/components/providers/console-providers'
import { ThemeScript } from '@/components/shell/theme-script'

/** Whoever is not signed in is sent away by the page, which knows its own address. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const session = await findConsoleSession()
  return (
    <div className="console">
      <ThemeScript locale={await getLocale()} />
      <AreaMessages>
        {session ? <ConsoleProviders session={session}>{children}</ConsoleProviders> : children}
      </AreaMessages>
    </div>
  )
}
