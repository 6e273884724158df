'use client'

import { useMemo } from 'react'
import { useApi, useSession } from '@/components/providers/console-context'
import { knowledgeApi } from '@/lib/client/knowledge-api'

export function useKnowledgeApi() {
  const api = useApi()
  return useMemo(() => knowledgeApi(api), [api])
}

export const useMayWrite = () => useSession().permissions.includes('knowledge:write')
