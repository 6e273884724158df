'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Page } from '@/components/shell/page'
import { ErrorState } from '@/components/ui/error-state'
import { Skeleton } from '@/components/ui/skeleton'
import { Tabs } from '@/components/ui/tabs'
import { knowledgeKeys } from '@/lib/client/knowledge-api'
import { AddMenu } from './add-menu'
import { DocumentsTab } from './documents-tab'
import { DropZone } from './drop-zone'
import { RowsSkeleton } from './rows-skeleton'
import { useKnowledgeApi, useMayWrite } from './use-knowledge-api'
import { useSources } from './use-sources'
import { useUploads } from './use-uploads'

const RunningImports = lazy(() => import('./running-imports'))
const SourcesTab = lazy(() => import('./sources-tab'))
const SearchTab = lazy(() => import('./search-tab'))
const UrlDialog = lazy(() => import('./url-dialog'))

type Tab = 'articles' | 'imports' | 'search'

/** One knowledge base: its articles, what they came from, and what a question finds. */
export function BasePage({ id }: { id: string }) {
  const t = useTranslations('knowledge')
  const api = useKnowledgeApi()
  const mayWrite = useMayWrite()
  const [tab, setTab] = useState<Tab>('articles')
  const [asksUrl, setAsksUrl] = useState(false)
  const base = useQuery({ queryKey: knowledgeKeys.base(id), queryFn: () => api.base(id) })
  const sources = useSources(id)
  const { uploading, upload } = useUploads(id)
  const isImporting = uploading.length > 0 || sources.all.some(({ status }) => status !== 'done')
  const back = { href: '/knowledge', label: t('title') }

  if (base.isError) {
    return (
      <Page title={t('title')} back={back}>
        <ErrorState title={t('basesError')} error={base.error} onRetry={() => base.refetch()} />
      </Page>
    )
  }
  const loading = <RowsSkeleton label={t('loading')} />
  return (
    <Page
      title={base.data?.name ?? ''}
      back={back}
      actions={mayWrite && <AddMenu baseId={id} onFiles={upload} onUrl={() => setAsksUrl(true)} />}
    >
      <DropZone {...(mayWrite && { onFiles: upload })}>
        {base.data?.description && (
          <p className="max-w-prose text-14 text-n11">{base.data.description}</p>
        )}
        {base.isPending && <Skeleton className="appear-late h-4 w-40 rounded-sm" />}
        {tab === 'articles' && isImporting && (
          <Suspense fallback={null}>
            <RunningImports
              sources={sources.all}
              uploading={uploading}
              onShow={() => setTab('imports')}
            />
          </Suspense>
        )}
        <Tabs<Tab>
          label={base.data?.name ?? t('title')}
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'articles', label: t('articles'), panel: <DocumentsTab baseId={id} /> },
            {
              value: 'imports',
              label: t('imports'),
              panel: (
                <Suspense fallback={loading}>
                  <SourcesTab baseId={id} query={sources.query} sources={sources.all} />
                </Suspense>
              ),
            },
            {
              value: 'search',
              label: t('trySearch'),
              panel: (
                <Suspense fallback={loading}>
                  <SearchTab baseId={id} />
                </Suspense>
              ),
            },
          ]}
        />
      </DropZone>
      <Suspense>{asksUrl && <UrlDialog baseId={id} onClose={() => setAsksUrl(false)} />}</Suspense>
    </Page>
  )
}
