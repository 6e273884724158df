'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { SearchResult } from '@/lib/protocol/http'

/** What the assistant would be given to answer a question from. */
export function AskArticle({ knowledgeBaseId }: { knowledgeBaseId: string }) {
  const t = useTranslations('start')
  const api = useApi()
  const errorText = useErrorText()
  const [found, setFound] = useState<SearchResult | null>()
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const q = String(new FormData(event.currentTarget).get('q') ?? '')
    setBusy(true)
    setError(undefined)
    try {
      const query = { q, knowledgeBaseId, limit: 1 }
      const { data } = await api<{ data: SearchResult[] }>('/api/v1/search', { query })
      setFound(data[0] ?? null)
    } catch (failure) {
      setError(errorText(failure))
    }
    setBusy(false)
  }

  return (
    <form onSubmit={ask} className="flex flex-col gap-4">
      <p role="status" className="text-14 text-live-text">
        {t('articleSaved')}
      </p>
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <Field
            label={t('ask')}
            name="q"
            placeholder={t('askExample')}
            error={error}
            required
            maxLength={1000}
            autoFocus
          />
        </div>
        <Button type="submit" size="lg" busy={busy}>
          {t('askButton')}
        </Button>
      </div>
      <div aria-live="polite" className="text-13">
        {found === null && <p className="text-n10">{t('notFound')}</p>}
        {found && (
          <div className="flex flex-col gap-1.5">
            <p className="text-n10">{t('found', { title: found.title })}</p>
            <blockquote className="line-clamp-6 whitespace-pre-line border-l-2 border-accent pl-3 text-14">
              {found.text}
            </blockquote>
          </div>
        )}
      </div>
    </form>
  )
}
