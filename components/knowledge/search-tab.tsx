'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { Field } from '@/components/ui/field'
import { knowledgeKeys } from '@/lib/client/knowledge-api'
import { RowsSkeleton } from './rows-skeleton'
import { SearchResults } from './search-results'
import { useKnowledgeApi } from './use-knowledge-api'

/** What a visitor's question would find, and why. */
export default function SearchTab({ baseId }: { baseId: string }) {
  const t = useTranslations('knowledge')
  const api = useKnowledgeApi()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const query = useQuery({
    queryKey: knowledgeKeys.search(baseId, asked),
    queryFn: () => api.search(baseId, asked),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    // Articles change meanwhile: a question asked again is looked up again.
    staleTime: 0,
  })
  return (
    <div className="flex flex-col gap-6">
      <form
        className="flex items-start gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          const question = typed.trim()
          if (question === asked && asked !== '') void query.refetch()
          setAsked(question)
        }}
      >
        <div className="min-w-0 flex-1">
          <Field
            label={t('question')}
            help={t('questionHelp')}
            value={typed}
            maxLength={1000}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button
          type="submit"
          variant="primary"
          size="lg"
          className="mt-6.5"
          busy={query.isFetching}
          aria-disabled={typed.trim() === ''}
        >
          {t('ask')}
        </Button>
      </form>
      {asked !== '' && query.isPending && <RowsSkeleton label={t('loading')} tall />}
      {query.isError && (
        <ErrorState title={t('searchError')} error={query.error} onRetry={() => query.refetch()} />
      )}
      {asked !== '' && query.data && <SearchResults answer={query.data} />}
    </div>
  )
}
