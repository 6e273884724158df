'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { siteOrigin } from '@/lib/client/site-origin'

interface OriginsEditorProps {
  origins: readonly string[]
  disabled: boolean
  errorAt: (path: string) => string | undefined
  onChange: (origins: string[]) => void
}

export function OriginsEditor({ origins, disabled, errorAt, onChange }: OriginsEditorProps) {
  const t = useTranslations('widgets')
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()

  function add() {
    const origin = siteOrigin(typed)
    if (!origin) return setError(t('originWrong'))
    if (origins.includes(origin)) return setError(t('originKnown'))
    onChange([...origins, origin])
    setTyped('')
    setError(undefined)
  }

  return (
    <div className="flex flex-col gap-3">
      {origins.length === 0 ? (
        <p className="rounded-sm bg-waiting-tint px-3 py-2.5 text-13 text-waiting-text">
          {t('originsEmpty')}
        </p>
      ) : (
        <ul className="divide-y divide-n6 rounded-sm border border-n6">
          {origins.map((origin, at) => (
            <li key={origin} className="flex items-center gap-2 py-1 pr-1 pl-3 text-13">
              <span className="min-w-0 flex-1 py-1 [overflow-wrap:anywhere]">
                {origin}
                {errorAt(`allowedOrigins.${at}`) && (
                  <span className="block text-breach-text">{errorAt(`allowedOrigins.${at}`)}</span>
                )}
              </span>
              {!disabled && (
                <IconButton
                  icon={X}
                  label={t('removeOrigin', { origin })}
                  onClick={() => onChange(origins.filter((other) => other !== origin))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!disabled && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
          className="flex items-start gap-2"
        >
          <div className="min-w-0 flex-1">
            <Field
              label={t('origin')}
              placeholder={t('originPlaceholder')}
              value={typed}
              error={error ?? errorAt('allowedOrigins')}
              inputMode="url"
              spellCheck={false}
              onChange={(event) => {
                setTyped(event.target.value)
                setError(undefined)
              }}
            />
          </div>
          <Button type="submit" size="lg" className="mt-[1.65rem]">
            {t('addOrigin')}
          </Button>
        </form>
      )}
    </div>
  )
}
