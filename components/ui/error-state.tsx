'use client'

import { CircleAlert, Lock, SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { hasCode } from '@/lib/client/api-error'
import { Button } from './button'

interface ErrorStateProps {
  /** What could not be done, as a sentence. */
  title: string
  error: unknown
  onRetry: () => void
  /** What to do instead, where trying again cannot help. */
  wayOut?: ReactNode
}

export function ErrorState({ title, error, onRetry, wayOut }: ErrorStateProps) {
  const t = useTranslations('common')
  const errorText = useErrorText()
  const forbidden = hasCode(error, 'forbidden')
  const missing = hasCode(error, 'not_found')
  const Icon = forbidden ? Lock : missing ? SearchX : CircleAlert
  return (
    <div
      role="alert"
      className="appear flex h-full flex-col items-center justify-center gap-3 px-6 py-12 text-center"
    >
      <Icon className="size-6 text-n9" strokeWidth={1.5} aria-hidden />
      <div className="flex max-w-72 flex-col gap-1 text-13 [text-wrap:balance]">
        <p className="font-medium text-n12">{forbidden ? t('forbiddenTitle') : title}</p>
        <p className="text-n10">
          {missing ? t('gone') : forbidden ? t('forbiddenText') : errorText(error)}
        </p>
      </div>
      {forbidden || missing ? (
        wayOut
      ) : (
        <Button size="sm" onClick={onRetry}>
          {t('tryAgain')}
        </Button>
      )}
    </div>
  )
}
