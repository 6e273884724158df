'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { widgetKeys } from '@/components/widgets/use-widgets'
import type { AssistantView } from '@/lib/protocol/assistant'
import { assistantKeys } from './use-assistants'

/** Shows what the server answered, and has everything asked for anew that tells of it. */
export function useStoreAssistant(): (assistant: AssistantView) => void {
  const client = useQueryClient()
  return useCallback(
    (assistant) => {
      client.setQueryData(assistantKeys.one(assistant.id), assistant)
      const stale = [assistantKeys.all, assistantKeys.versions(assistant.id), widgetKeys.assistants]
      for (const queryKey of stale) void client.invalidateQueries({ queryKey })
    },
    [client],
  )
}
