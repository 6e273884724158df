'use client'

import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { SourceView } from '@/lib/protocol/source'
import { SourceProgressBar, useSourceError, useSourceState } from './source-state'

interface RunningImportsProps {
  sources: readonly SourceView[]
  /** Names of files on their way. */
  uploading: readonly string[]
  onShow: () => void
}

/** More are in the list of imports. */
const SHOWN = 5
/** A failure is in sight for so long, unless it is hidden. */
const FRESH_MS = 3_600_000

/** What is being imported right now, and what has just failed, in sight of the articles. */
export default function RunningImports({ sources, uploading, onShow }: RunningImportsProps) {
  const t = useTranslations('knowledge')
  const state = useSourceState()
  const reason = useSourceError()
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const [openedAt] = useState(() => Date.now())
  const isFresh = ({ finishedAt }: SourceView) =>
    finishedAt !== null && openedAt - Date.parse(finishedAt) < FRESH_MS
  const running = sources.filter(({ status }) => status === 'queued' || status === 'running')
  const failed = sources.filter(
    (source) => source.status === 'failed' && isFresh(source) && !hidden.has(key(source)),
  )
  const [first] = uploading
  if (running.length + failed.length === 0 && !first) return null
  return (
    <section aria-label={t('importing')} className="flex flex-col gap-3 rounded-md bg-n3 px-4 py-3">
      {first && (
        <p role="status" className="truncate text-13 text-n11">
          {t('uploading', { count: uploading.length, name: first })}
        </p>
      )}
      <ul className="flex flex-col gap-3">
        {running.slice(0, SHOWN).map((source) => (
          <li key={source.id} className="flex flex-col gap-1.5">
            <div className="flex items-baseline gap-3 text-13">
              <span className="min-w-0 flex-1 truncate font-medium">{source.name}</span>
              <span className="shrink-0 text-n11 tabular-nums">{state(source)}</span>
            </div>
            <SourceProgressBar source={source} />
          </li>
        ))}
        {failed.slice(0, SHOWN).map((source) => (
          <li key={source.id} className="flex items-start gap-2 text-13">
            <CircleAlert className="mt-0.5 size-4 shrink-0 text-breach-text" aria-hidden />
            <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              <span className="font-medium">{t('importFailed', { name: source.name })}.</span>{' '}
              <span className="text-n11">{reason(source)}</span>
            </p>
            <Button
              size="sm"
              variant="ghost"
              className="-my-1"
              onClick={() => setHidden(new Set([...hidden, key(source)]))}
            >
              {t('hide')}
            </Button>
          </li>
        ))}
      </ul>
      {running.length + failed.length > SHOWN && (
        <Button size="sm" variant="ghost" className="self-start" onClick={onShow}>
          {t('imports')}
        </Button>
      )}
    </section>
  )
}

/** A later failure of the same import is another one. */
const key = ({ id, finishedAt }: SourceView) => `${id} ${finishedAt}`
