'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Page } from '@/components/shell/page'
import { ErrorState } from '@/components/ui/error-state'
import { Tabs } from '@/components/ui/tabs'
import { knowledgeKeys } from '@/lib/client/knowledge-api'
import { DocumentActions } from './document-actions'
import { DocumentFacts } from './document-facts'
import { RowsSkeleton } from './rows-skeleton'
import { useKnowledgeApi, useMayWrite } from './use-knowledge-api'

const DocumentEditor = lazy(() => import('./document-editor'))
const DocumentReader = lazy(() => import('./document-reader'))
const PassagesTab = lazy(() => import('./passages-tab'))

type Tab = 'article' | 'passages'

/** One article: to read or to edit, and the passages it is found by. */
export function DocumentPage({ id }: { id: string }) {
  const t = useTranslations('knowledge')
  const api = useKnowledgeApi()
  const mayWrite = useMayWrite()
  const [tab, setTab] = useState<Tab>('article')
  const query = useQuery({ queryKey: knowledgeKeys.document(id), queryFn: () => api.document(id) })
  const document = query.data
  const loading = <RowsSkeleton label={t('loading')} />
  const back = {
    href: document ? `/knowledge/${document.knowledgeBaseId}` : '/knowledge',
    label: document ? t('articles') : t('title'),
  }
  if (query.isError && !document) {
    return (
      <Page title={t('article')} back={back}>
        <ErrorState title={t('articleError')} error={query.error} onRetry={() => query.refetch()} />
      </Page>
    )
  }
  return (
    <Page
      title={document?.title ?? ''}
      back={back}
      actions={document && <DocumentActions document={document} mayWrite={mayWrite} />}
    >
      {!document && loading}
      {document && (
        <>
          <DocumentFacts document={document} />
          <Tabs<Tab>
            label={document.title}
            value={tab}
            onChange={setTab}
            tabs={[
              {
                value: 'article',
                label: t('article'),
                keep: true,
                panel: (
                  <Suspense fallback={loading}>
                    {mayWrite ? (
                      <DocumentEditor document={document} />
                    ) : (
                      <DocumentReader document={document} />
                    )}
                  </Suspense>
                ),
              },
              {
                value: 'passages',
                label: `${t('passages')} ${document.passages}`,
                panel: (
                  <Suspense fallback={loading}>
                    <PassagesTab document={document} />
                  </Suspense>
                ),
              },
            ]}
          />
        </>
      )}
    </Page>
  )
}
