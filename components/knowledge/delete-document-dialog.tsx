'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { knowledgeKeys } from '@/lib/client/knowledge-api'
import type { DocumentView } from '@/lib/protocol/http-views'
import { useDelete } from './use-delete'
import { useKnowledgeApi } from './use-knowledge-api'

interface DeleteDocumentDialogProps {
  document: DocumentView
  onClose: () => void
}

export default function DeleteDocumentDialog({ document, onClose }: DeleteDocumentDialogProps) {
  const t = useTranslations('knowledge')
  const c = useTranslations('common')
  const api = useKnowledgeApi()
  const router = useRouter()
  const { id, title, knowledgeBaseId } = document
  const { busy, run } = useDelete({
    remove: () => api.deleteDocument(id),
    stale: [knowledgeKeys.documents(knowledgeBaseId), knowledgeKeys.base(knowledgeBaseId)],
    notice: t('articleGone', { title }),
    onDone() {
      onClose()
      router.push(`/knowledge/${knowledgeBaseId}`)
    },
  })
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('deleteArticle', { title })}
      text={t('deleteArticleText')}
      action={c('delete')}
      busy={busy}
      onConfirm={run}
    />
  )
}
