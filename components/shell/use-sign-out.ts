'use client'

import { useCallback } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi } from '@/components/providers/console-context'
import { useNotify } from '@/components/ui/toast'

/** Ends the session and leaves the console. */
export function useSignOut(): () => Promise<void> {
  const api = useApi()
  const notify = useNotify()
  const errorText = useErrorText()
  return useCallback(async () => {
    try {
      await api('/api/auth/sign-out', { method: 'POST', body: {} })
      window.location.assign('/sign-in')
    } catch (error) {
      notify({ title: errorText(error), tone: 'error' })
    }
  }, [api, notify, errorText])
}
