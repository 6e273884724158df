'use client'

import { ExternalLink, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { safeUrl } from '@/lib/client/safe-url'
import type { DocumentView } from '@/lib/protocol/http-views'

const DeleteDocumentDialog = lazy(() => import('./delete-document-dialog'))

interface DocumentActionsProps {
  document: DocumentView
  mayWrite: boolean
}

export function DocumentActions({ document, mayWrite }: DocumentActionsProps) {
  const t = useTranslations('knowledge')
  const [isDoomed, setDoomed] = useState(false)
  const url = document.url && safeUrl(document.url)
  return (
    <>
      {url && (
        <a href={url} target="_blank" rel="noreferrer" className={buttonClass('ghost')}>
          <ExternalLink className="size-4" aria-hidden />
          <span className="max-sm:sr-only">{t('openPage')}</span>
        </a>
      )}
      {mayWrite && (
        <IconButton
          icon={Trash2}
          label={t('deleteArticle', { title: document.title })}
          onClick={() => setDoomed(true)}
        />
      )}
      <Suspense>
        {isDoomed && <DeleteDocumentDialog document={document} onClose={() => setDoomed(false)} />}
      </Suspense>
    </>
  )
}
