'use client'

import { ConsoleProviders } from '@/components/providers/console-providers'
import { Texts, type TextsProps } from '@/components/providers/texts'
import type { ConsoleSession } from '@/lib/client/console-session'
import { ThemeScript } from './theme-script'

interface ConsoleRootProps extends TextsProps {
  session: ConsoleSession | null
}

/** All that every area of the console stands in; one component, as `AuthFrame` is. */
export function ConsoleRoot({ session, children, ...texts }: ConsoleRootProps) {
  return (
    <div className="console">
      <ThemeScript locale={texts.locale} />
      <Texts {...texts}>
        {session ? <ConsoleProviders session={session}>{children}</ConsoleProviders> : children}
      </Texts>
    </div>
  )
}
