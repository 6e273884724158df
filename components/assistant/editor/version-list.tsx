'use client'

import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { LoadMore } from '@/components/knowledge/load-more'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { Skeleton } from '@/components/ui/skeleton'
import { TimeAgo } from '@/components/ui/time-ago'
import { changedFields, formOf } from '@/lib/client/assistant/assistant-form'
import type { AssistantVersionView, AssistantView } from '@/lib/protocol/assistant'
import type { useVersions } from './use-versions'

export interface VersionActions {
  onCompare: (number: number) => void
  /** Undefined: the reader may not change the assistant. */
  onRestore: ((number: number) => void) | undefined
  onRollBack: ((number: number) => void) | undefined
}

interface VersionListProps extends VersionActions {
  assistant: AssistantView
  query: ReturnType<typeof useVersions>
  /** Gets the focus after something was done with a version. */
  headingRef: Ref<HTMLHeadingElement>
}

/** What was published: by whom, when and why, with the ways back. */
export function VersionList({ assistant, query, headingRef, ...actions }: VersionListProps) {
  const t = useTranslations('assistant.versions')
  const versions = query.data?.pages.flatMap(({ data }) => data)
  return (
    <section
      className="flex flex-col gap-3 xl:sticky xl:top-20 xl:self-start"
      aria-labelledby="versions"
    >
      <h2 id="versions" ref={headingRef} tabIndex={-1} className="text-14 font-semibold">
        {t('title')}
      </h2>
      {query.error && !versions ? (
        <ErrorState title={t('failed')} error={query.error} onRetry={() => void query.refetch()} />
      ) : !versions ? (
        <div role="status" aria-busy className="appear-late flex flex-col gap-4">
          {[1, 2].map((row) => (
            <Skeleton key={row} className="h-16 w-full rounded-sm" />
          ))}
        </div>
      ) : (
        <ol className="flex flex-col divide-y divide-n6 border-y border-n6 xl:max-h-[calc(100dvh-10rem)] xl:overflow-y-auto xl:scroll-quiet">
          {versions.map((version) => (
            <VersionRow key={version.number} version={version} assistant={assistant} {...actions} />
          ))}
        </ol>
      )}
      <LoadMore query={query} />
    </section>
  )
}

interface VersionRowProps extends VersionActions {
  assistant: AssistantView
  version: AssistantVersionView
}

function VersionRow({ assistant, version, onCompare, onRestore, onRollBack }: VersionRowProps) {
  const t = useTranslations('assistant.versions')
  const { number, note, publishedBy, createdAt } = version
  const named = { number: String(number) }
  const config = formOf(version.config)
  const isPublished = number === assistant.published.number
  const isSame = changedFields(formOf(assistant.published), config).length === 0
  const isDrafted = changedFields(formOf(assistant), config).length === 0
  return (
    <li className="flex flex-col gap-1.5 py-3">
      <div className="flex items-center gap-2">
        <h3 className="text-13 font-medium">{t('version', named)}</h3>
        {isPublished && <Badge tone="live">{t('current')}</Badge>}
        <TimeAgo iso={createdAt} className="ml-auto text-13 text-n10" />
      </div>
      <p className="text-13 text-n10 [overflow-wrap:anywhere]">
        {publishedBy}
        {note && (
          <>
            {' · '}
            <span className="text-n11">{note}</span>
          </>
        )}
      </p>
      <div className="-ml-2.5 flex flex-wrap items-center">
        <Button
          size="sm"
          variant="ghost"
          aria-label={t('differencesOf', named)}
          onClick={() => onCompare(number)}
        >
          {t('differences')}
        </Button>
        {onRestore && !isDrafted && (
          <Button
            size="sm"
            variant="ghost"
            aria-label={t('restoreOf', named)}
            onClick={() => onRestore(number)}
          >
            {t('restore')}
          </Button>
        )}
        {onRollBack && !isSame && (
          <Button
            size="sm"
            variant="ghost"
            aria-label={t('rollBackOf', named)}
            onClick={() => onRollBack(number)}
          >
            {t('rollBack')}
          </Button>
        )}
      </div>
      {!isPublished && isSame && <p className="text-13 text-n10">{t('sameAsPublished')}</p>}
    </li>
  )
}
