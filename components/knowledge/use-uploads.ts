'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useNotify } from '@/components/ui/toast'
import { ApiError } from '@/lib/client/api-error'
import { knowledgeKeys } from '@/lib/client/knowledge-api'
import { useKnowledgeApi } from './use-knowledge-api'

/** Sends files to a knowledge base; what becomes of them is told by the list of imports. */
export function useUploads(baseId: string) {
  const t = useTranslations('knowledge')
  const api = useKnowledgeApi()
  const client = useQueryClient()
  const notify = useNotify()
  const errorText = useErrorText()
  const [uploading, setUploading] = useState<readonly string[]>([])

  async function send(files: readonly File[]): Promise<void> {
    const names = files.map(({ name }) => name)
    setUploading((others) => [...others, ...names])
    try {
      await api.importFiles(baseId, files)
      await client.invalidateQueries({ queryKey: knowledgeKeys.sources(baseId) })
    } catch (error) {
      const own = error instanceof ApiError ? error.fields.file?.[0] : undefined
      notify({ title: t('uploadFailed', { reason: own ?? errorText(error) }), tone: 'error' })
    } finally {
      setUploading((others) => others.filter((name) => !names.includes(name)))
    }
  }
  return {
    uploading,
    upload: (files: readonly File[]) => {
      if (files.length > 0) void send(files)
    },
  }
}
