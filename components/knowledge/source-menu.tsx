'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Ellipsis, FileUp, RefreshCw, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { ActionMenu, type MenuAction } from '@/components/ui/action-menu'
import { IconButton } from '@/components/ui/icon-button'
import { useNotify } from '@/components/ui/toast'
import { ApiError } from '@/lib/client/api-error'
import { knowledgeKeys } from '@/lib/client/knowledge-api'
import type { SourceView } from '@/lib/protocol/source'
import { ACCEPTED } from './accepted-files'
import { useKnowledgeApi } from './use-knowledge-api'

interface SourceMenuProps {
  baseId: string
  source: SourceView
  busy: boolean
  onDelete: () => void
}

export function SourceMenu({ baseId, source, busy, onDelete }: SourceMenuProps) {
  const t = useTranslations('knowledge')
  const c = useTranslations('common')
  const api = useKnowledgeApi()
  const client = useQueryClient()
  const notify = useNotify()
  const errorText = useErrorText()
  const input = useRef<HTMLInputElement>(null)

  async function sync(file?: File): Promise<void> {
    try {
      await api.syncSource(source.id, file)
      await client.invalidateQueries({ queryKey: knowledgeKeys.sources(baseId) })
    } catch (error) {
      const own = error instanceof ApiError ? error.fields.file?.[0] : undefined
      notify({ title: own ?? errorText(error), tone: 'error' })
    }
  }
  const replace: MenuAction = {
    label: t('replaceFile'),
    icon: FileUp,
    disabled: busy,
    onClick: () => input.current?.click(),
  }
  return (
    <>
      <ActionMenu
        trigger={(props) => (
          <IconButton {...props} icon={Ellipsis} label={t('menuOf', { name: source.name })} />
        )}
        actions={[
          { label: t('sync'), icon: RefreshCw, disabled: busy, onClick: () => void sync() },
          ...(source.kind === 'url' ? [] : [replace]),
          { label: c('delete'), icon: Trash2, onClick: onDelete },
        ]}
      />
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('replaceFile')}
        accept={source.kind === 'csv' ? '.csv,.tsv' : ACCEPTED}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) void sync(file)
          event.target.value = ''
        }}
      />
    </>
  )
}
