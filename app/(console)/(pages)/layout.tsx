import type { ReactNode } from 'react'
import { findConsoleSession } from '@/app/console-session'
import { ConsoleFrame } from '@/components/shell/console-frame'

/** Every area but the inbox. Whoever is not signed in is sent away by the page. */
export default async function PagesLayout({ children }: { children: ReactNode }) {
  if (!(await findConsoleSession())) return children
  return <ConsoleFrame>{children}</ConsoleFrame>
}
