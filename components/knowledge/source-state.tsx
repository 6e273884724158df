'use client'

import { useTranslations } from 'next-intl'
import type { SourceView } from '@/lib/protocol/source'
import { isIngestErrorText } from './ingest-errors'

/** What an import is at, in words. */
export function useSourceState(): (source: SourceView) => string {
  const t = useTranslations('knowledge')
  return ({ status, progress }) => {
    if (status !== 'running') return t(status)
    if (!progress || progress.step === 'fetching') return t(progress?.step ?? 'reading')
    const { step, done, total } = progress
    return step === 'reading' && total > 1
      ? t('readingOf', { done: String(done), total: String(total) })
      : t(step)
  }
}

/** Why an import failed, in the reader's language where it is a reason that we know. */
export function useSourceError(): (source: SourceView) => string {
  const t = useTranslations('knowledge')
  return ({ errorCode, error }) => {
    if (!errorCode || !isIngestErrorText(errorCode)) return error ?? t('errors.internal')
    return t(`errors.${errorCode}`, { detail: error ?? '' })
  }
}

/** How far an import is; moves to and fro where that cannot be told. */
export function SourceProgressBar({ source }: { source: SourceView }) {
  const state = useSourceState()
  const { done = 0, total = 0 } = source.progress ?? {}
  const isKnown = source.status === 'running' && total > 1
  return (
    <div
      role="progressbar"
      aria-label={`${source.name}: ${state(source)}`}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(isKnown && { 'aria-valuenow': Math.round((done / total) * 100) })}
      className="h-1 overflow-hidden rounded-full bg-n5"
    >
      <div
        className={
          isKnown
            ? 'h-full origin-left bg-accent transition-transform duration-200 ease-out'
            : 'h-full w-1/3 bg-accent motion-safe:animate-pulse'
        }
        style={isKnown ? { transform: `scaleX(${done / total})` } : undefined}
      />
    </div>
  )
}
