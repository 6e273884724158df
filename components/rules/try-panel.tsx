'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { TextArea } from '@/components/ui/text-area'
import type { Simulation } from '@/lib/protocol/http-views'
import { TryResult } from './try-result'

/** What the rules would do about a message, and why. Nothing is sent or kept. */
export function TryPanel() {
  const t = useTranslations('rules.try')
  const api = useApi()
  const errorText = useErrorText()
  const [text, setText] = useState('')
  const [page, setPage] = useState('')
  const [unanswered, setUnanswered] = useState('0')
  const [modelFailure, setModelFailure] = useState(false)
  const trial = useMutation({
    mutationFn: async () => {
      const body = { text, page, unansweredTurns: Number(unanswered) || 0, modelFailure }
      const path = '/api/v1/escalation-rules/simulate'
      return (await api<{ data: Simulation }>(path, { method: 'POST', body })).data
    },
  })
  return (
    <section aria-labelledby="try-rules" className="flex flex-col gap-4 border-t border-n6 pt-6">
      <div className="flex flex-col gap-1">
        <h2 id="try-rules" className="text-16 font-semibold">
          {t('title')}
        </h2>
        <p className="text-13 text-n10">{t('help')}</p>
      </div>
      <form
        className="flex max-w-2xl flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim()) trial.mutate()
        }}
      >
        <TextArea
          label={t('message')}
          rows={2}
          maxLength={4000}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label={t('page')}
            value={page}
            maxLength={2000}
            placeholder="https://"
            onChange={({ currentTarget }) => setPage(currentTarget.value)}
          />
          <Field
            label={t('unanswered')}
            type="number"
            min={0}
            max={20}
            value={unanswered}
            onChange={({ currentTarget }) => setUnanswered(currentTarget.value)}
          />
        </div>
        <Checkbox label={t('modelFailure')} checked={modelFailure} onChange={setModelFailure} />
        <FormError text={trial.error ? errorText(trial.error) : null} />
        <div>
          <Button
            type="submit"
            variant="primary"
            busy={trial.isPending}
            disabled={text.trim() === ''}
          >
            {t('run')}
          </Button>
        </div>
      </form>
      <div aria-live="polite">{trial.data && <TryResult simulation={trial.data} />}</div>
    </section>
  )
}
