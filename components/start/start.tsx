'use client'

import { ListChecks } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useSession } from '@/components/providers/console-context'
import { Page } from '@/components/shell/page'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Link } from '@/components/ui/link'
import { Skeleton } from '@/components/ui/skeleton'
import { useNotify } from '@/components/ui/toast'
import { ArticleStep } from './article-step'
import { MessageStep } from './message-step'
import { NameStep } from './name-step'
import { Progress } from './progress'
import { SnippetStep } from './snippet-step'
import { useStart } from './use-start'

/** Four short steps from an empty workspace to a first message. Each may be left out, and come back to. */
export function Start({ publicUrl }: { publicUrl: string }) {
  const t = useTranslations('start')
  const common = useTranslations('common')
  const notify = useNotify()
  const errorText = useErrorText()
  const { permissions } = useSession()
  const [chosen, setChosen] = useState<number>()
  const { data, error, refetch, refresh, save } = useStart(chosen)
  const step = chosen ?? data?.step ?? 1

  async function go(next: number) {
    setChosen(next)
    try {
      await save({ step: next })
    } catch (failure) {
      notify({ title: errorText(failure), tone: 'error' })
    }
  }

  /** The whole console learns that the start is over. */
  async function end() {
    try {
      await save({ done: true })
      window.location.assign('/inbox')
    } catch (failure) {
      notify({ title: errorText(failure), tone: 'error' })
    }
  }

  const inbox = (
    <Link href="/inbox" className={buttonClass('ghost')}>
      {t('skip')}
    </Link>
  )
  if (!permissions.includes('settings:write')) {
    return (
      <Page title={t('title')} width="form">
        <EmptyState icon={ListChecks}>{common('forbiddenText')}</EmptyState>
      </Page>
    )
  }
  return (
    <Page title={t('title')} actions={inbox} width="form">
      {error && !data ? (
        <ErrorState title={t('loadFailed')} error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <div role="status" aria-busy className="appear-late flex flex-col gap-6">
          <Skeleton className="h-8 w-full rounded-sm" />
          <Skeleton className="h-5 w-72 rounded-sm" />
          <Skeleton className="h-10 w-full rounded-sm" />
        </div>
      ) : (
        <>
          <Progress step={step} onChoose={(next) => void go(next)} />
          {step === 1 && <NameStep start={data} onDone={() => void go(2)} />}
          {step === 2 && <ArticleStep start={data} refresh={refresh} onDone={() => void go(3)} />}
          {step === 3 && (
            <SnippetStep
              start={data}
              publicUrl={publicUrl}
              refresh={refresh}
              onDone={() => void go(4)}
            />
          )}
          {step === 4 && <MessageStep start={data} onDone={() => void end()} />}
          {!data.done && (
            <div className="mt-auto border-t border-n6 pt-4">
              <Button variant="ghost" size="sm" onClick={() => void end()}>
                {t('dismiss')}
              </Button>
            </div>
          )}
        </>
      )}
    </Page>
  )
}
