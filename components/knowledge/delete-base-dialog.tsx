'use client'

import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { knowledgeKeys } from '@/lib/client/knowledge-api'
import type { KnowledgeBaseView } from '@/lib/protocol/http-views'
import { useDelete } from './use-delete'
import { useKnowledgeApi } from './use-knowledge-api'

interface DeleteBaseDialogProps {
  base: KnowledgeBaseView
  onClose: () => void
  onDeleted?: () => void
}

export default function DeleteBaseDialog({ base, onClose, onDeleted }: DeleteBaseDialogProps) {
  const t = useTranslations('knowledge')
  const c = useTranslations('common')
  const api = useKnowledgeApi()
  const { name, documents } = base
  const { busy, run } = useDelete({
    remove: () => api.deleteBase(base.id),
    stale: [knowledgeKeys.bases],
    notice: t('baseGone', { name }),
    onDone() {
      onClose()
      onDeleted?.()
    },
  })
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('deleteBase', { name })}
      text={t('deleteBaseText', { count: documents })}
      action={c('delete')}
      busy={busy}
      onConfirm={run}
    />
  )
}
