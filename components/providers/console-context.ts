'use client'

import { createContext, use } from 'react'
import type { Api } from '@/lib/client/api'
import type { ConsoleSession } from '@/lib/client/console-session'

export const ConsoleContext = createContext<{ session: ConsoleSession; api: Api } | null>(null)

function useConsole() {
  const value = use(ConsoleContext)
  if (!value) throw new Error('Not inside of the console')
  return value
}

export const useSession = (): ConsoleSession => useConsole().session
export const useApi = (): Api => useConsole().api
