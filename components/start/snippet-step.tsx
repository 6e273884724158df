'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Snippet, snippetOf } from '@/components/widgets/snippet'
import { siteOrigin } from '@/lib/client/site-origin'
import type { StartView } from '@/lib/protocol/start'
import { StepHead } from './step-head'
import { Waiting } from './waiting'

interface SnippetStepProps {
  start: StartView
  publicUrl: string
  refresh: () => Promise<void>
  onDone: () => void
}

export function SnippetStep({ start, publicUrl, refresh, onDone }: SnippetStepProps) {
  const t = useTranslations('start')
  const words = useTranslations('widgets')
  const api = useApi()
  const errorText = useErrorText()
  const { widget, lastSeen } = start
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function allow(event: FormEvent) {
    event.preventDefault()
    const origin = siteOrigin(typed)
    if (!widget || !origin) return setError(words('originWrong'))
    setBusy(true)
    setError(undefined)
    try {
      const { id, allowedOrigins, version } = widget
      const body = { allowedOrigins: [...allowedOrigins, origin], version }
      await api(`/api/v1/widgets/${id}`, { method: 'PATCH', body })
      await refresh()
      setTyped('')
    } catch (failure) {
      setError(errorText(failure))
    }
    setBusy(false)
  }

  return (
    <div className="flex flex-col gap-5">
      <StepHead title={t('snippetTitle')} text={t('snippetText')} />
      {widget ? (
        <>
          <form onSubmit={allow} noValidate className="flex items-start gap-2">
            <div className="min-w-0 flex-1">
              <Field
                label={t('site')}
                placeholder={words('originPlaceholder')}
                value={typed}
                error={error}
                help={
                  widget.allowedOrigins.length > 0
                    ? t('siteAllowed', { sites: widget.allowedOrigins.join(', ') })
                    : undefined
                }
                inputMode="url"
                spellCheck={false}
                onChange={(event) => setTyped(event.target.value)}
              />
            </div>
            <Button type="submit" size="lg" busy={busy} className="mt-[1.65rem]">
              {t('siteSave')}
            </Button>
          </form>
          <Snippet code={snippetOf(publicUrl, widget.key)} label={words('copySnippet')} />
          <Waiting
            isHere={lastSeen !== null}
            text={lastSeen ? t('seenOn', { origin: lastSeen.origin }) : t('waitingVisit')}
          />
        </>
      ) : (
        <p className="text-13 text-n10">{t('nowhere')}</p>
      )}
      <div>
        <Button variant="primary" size="lg" onClick={onDone}>
          {t('next')}
        </Button>
      </div>
    </div>
  )
}
