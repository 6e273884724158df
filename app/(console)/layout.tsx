import type { ReactNode } from 'react'
import { textsOf } from '@/app/area-messages'
import { findConsoleSession } from '@/app/console-session'
import { ConsoleRoot } from '@/components/shell/console-root'

/** Whoever is not signed in is sent away by the page, which knows its own address. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  return (
    <ConsoleRoot session={(await findConsoleSession()) ?? null} {...(await textsOf())}>
      {children}
    </ConsoleRoot>
  )
}
