'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Section } from '@/components/ui/section'
import { Tabs } from '@/components/ui/tabs'
import { useNotify } from '@/components/ui/toast'
import type { WidgetView } from '@/lib/protocol/http-views'
import { IDENTITY_SAMPLES, pageSample } from './identity-samples'
import { Snippet } from './snippet'

type Language = keyof typeof IDENTITY_SAMPLES
const LANGUAGES = Object.keys(IDENTITY_SAMPLES) as Language[]

interface SecretSectionProps {
  widget: WidgetView
  disabled: boolean
}

/** The secret that signs identities: made anew on request, shown that once, and how it is used. */
export default function SecretSection({ widget, disabled }: SecretSectionProps) {
  const t = useTranslations('widgets')
  const api = useApi()
  const notify = useNotify()
  const errorText = useErrorText()
  const [language, setLanguage] = useState<Language>('Node.js')
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [secret, setSecret] = useState<string>()

  async function rotate() {
    setBusy(true)
    try {
      const path = `/api/v1/widgets/${widget.id}/rotate-secret`
      const { data } = await api<{ data: { secret: string } }>(path, { method: 'POST', body: {} })
      setSecret(data.secret)
    } catch (error) {
      notify({ title: errorText(error), tone: 'error' })
    }
    setBusy(false)
    setAsking(false)
  }

  return (
    <>
      <Section title={t('secret')} help={t('secretHelp')}>
        {secret && (
          <div role="status" className="flex flex-col gap-2">
            <p className="text-13 font-medium text-waiting-text">{t('secretOnce')}</p>
            <Snippet code={secret} />
          </div>
        )}
        {!disabled && (
          <div>
            <Button onClick={() => setAsking(true)}>{t('rotate')}</Button>
          </div>
        )}
        <ConfirmDialog
          open={asking}
          onOpenChange={setAsking}
          title={t('rotateTitle', { name: widget.name })}
          text={t('rotateText')}
          action={t('rotate')}
          busy={busy}
          onConfirm={() => void rotate()}
        />
      </Section>
      <Section title={t('identity')} help={t('identityHelp')}>
        <Tabs<Language>
          label={t('identity')}
          value={language}
          onChange={setLanguage}
          tabs={LANGUAGES.map((value) => ({
            value,
            label: value,
            panel: <Snippet code={IDENTITY_SAMPLES[value]} />,
          }))}
        />
        <Snippet code={pageSample(widget.key)} />
      </Section>
    </>
  )
}
