'use client'

import type { ReactNode } from 'react'
import { SectionLinks } from './section-links'
import { Sidebar } from './sidebar'

/** Sidebar and page, for every area but the inbox, which has panes of its own. */
export function ConsoleFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex h-dvh overflow-hidden bg-n2">
      <Sidebar className="hidden lg:flex">
        <SectionLinks />
      </Sidebar>
      <main className="relative flex min-w-0 flex-1 flex-col overflow-y-auto bg-n1 scroll-quiet lg:my-2 lg:mr-2 lg:rounded-md lg:border lg:border-n6 lg:shadow-1">
        {children}
      </main>
    </div>
  )
}
