'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { TextArea } from '@/components/ui/text-area'
import { ApiError } from '@/lib/client/api-error'
import type { StartView } from '@/lib/protocol/start'
import { AskArticle } from './ask-article'
import { StepHead } from './step-head'

interface ArticleStepProps {
  start: StartView
  refresh: () => Promise<void>
  onDone: () => void
}

export function ArticleStep({ start, refresh, onDone }: ArticleStepProps) {
  const t = useTranslations('start')
  const api = useApi()
  const errorText = useErrorText()
  const { knowledgeBase } = start
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [isSaved, setSaved] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const fields = failure instanceof ApiError ? failure.fields : {}

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!knowledgeBase) return
    setBusy(true)
    setFailure(null)
    try {
      const path = `/api/v1/knowledge-bases/${knowledgeBase.id}/documents`
      await api(path, { method: 'POST', body: { title, text } })
      setSaved(true)
      void refresh()
    } catch (error) {
      setFailure(error)
    }
    setBusy(false)
  }

  const onwards = (
    <Button variant={isSaved ? 'primary' : 'secondary'} size="lg" onClick={onDone}>
      {t('next')}
    </Button>
  )
  return (
    <div className="flex flex-col gap-5">
      <StepHead title={t('articleTitle')} text={t('articleText')} />
      {isSaved && knowledgeBase ? (
        <>
          <AskArticle knowledgeBaseId={knowledgeBase.id} />
          <div>{onwards}</div>
        </>
      ) : (
        <form onSubmit={submit} className="flex flex-col gap-5">
          {knowledgeBase && knowledgeBase.documents > 0 && (
            <p className="text-13 text-n10">
              {t('articleCount', { count: knowledgeBase.documents })}
            </p>
          )}
          <FormError text={failure === null ? null : errorText(failure)} />
          <Field
            label={t('articleName')}
            placeholder={t('articleNameExample')}
            value={title}
            error={fields.title?.[0]}
            required
            maxLength={200}
            onChange={(event) => setTitle(event.target.value)}
          />
          <TextArea
            label={t('articleBody')}
            help={t('articleBodyHelp')}
            value={text}
            error={fields.text?.[0]}
            rows={9}
            required
            onChange={(event) => setText(event.target.value)}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" size="lg" busy={busy} disabled={!knowledgeBase}>
              {t('articleSave')}
            </Button>
            {onwards}
          </div>
        </form>
      )}
    </div>
  )
}
