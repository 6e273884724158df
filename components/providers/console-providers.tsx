'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { ToastProvider } from '@/components/ui/toast'
import { createApi } from '@/lib/client/api'
import type { ConsoleSession } from '@/lib/client/console-session'
import { signInPath } from '@/lib/client/next-path'
import { createQueryClient } from '@/lib/client/query-client'
import { AgentsProvider } from './agents-provider'
import { CommandsProvider } from './commands'
import { ConsoleContext } from './console-context'
import { NotificationsProvider } from './notifications'
import { SocketProvider } from './socket-provider'

interface ConsoleProvidersProps {
  session: ConsoleSession
  children: ReactNode
}

export function ConsoleProviders({ session, children }: ConsoleProvidersProps) {
  const [queryClient] = useState(createQueryClient)
  const workspaceId = session.workspace.id
  const value = useMemo(
    () => ({ session, api: createApi({ workspaceId, onUnauthorized: goToSignIn }) }),
    [session, workspaceId],
  )
  return (
    <QueryClientProvider client={queryClient}>
      <ConsoleContext value={value}>
        <SocketProvider workspaceId={workspaceId} onUnauthorized={goToSignIn}>
          <ToastProvider>
            <AgentsProvider>
              <NotificationsProvider>
                <CommandsProvider>{children}</CommandsProvider>
              </NotificationsProvider>
            </AgentsProvider>
          </ToastProvider>
        </SocketProvider>
      </ConsoleContext>
    </QueryClientProvider>
  )
}

function goToSignIn(): void {
  window.location.assign(signInPath(window.location))
}
