'use client'

import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { knowledgeKeys } from '@/lib/client/knowledge-api'
import type { SourceView } from '@/lib/protocol/source'
import { useDelete } from './use-delete'
import { useKnowledgeApi } from './use-knowledge-api'

interface DeleteSourceDialogProps {
  baseId: string
  source: SourceView
  onClose: () => void
}

export function DeleteSourceDialog({ baseId, source, onClose }: DeleteSourceDialogProps) {
  const t = useTranslations('knowledge')
  const c = useTranslations('common')
  const api = useKnowledgeApi()
  const { name, documents } = source
  const { busy, run } = useDelete({
    remove: () => api.deleteSource(source.id),
    stale: [knowledgeKeys.sources(baseId), knowledgeKeys.documents(baseId)],
    notice: t('sourceGone', { name }),
    onDone: onClose,
  })
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('sourceDelete', { name })}
      text={t('sourceDeleteText', { count: documents })}
      action={c('delete')}
      busy={busy}
      onConfirm={run}
    />
  )
}
