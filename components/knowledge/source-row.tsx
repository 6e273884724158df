'use client'

import { FileText, Globe, Table } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '@/components/ui/badge'
import { TimeAgo } from '@/components/ui/time-ago'
import type { SourceView } from '@/lib/protocol/source'
import { isPartText } from './ingest-errors'
import { SourceMenu } from './source-menu'
import { SourceProgressBar, useSourceError, useSourceState } from './source-state'
import { useMayWrite } from './use-knowledge-api'

interface SourceRowProps {
  baseId: string
  source: SourceView
  onDelete: () => void
}

const ICONS = { file: FileText, csv: Table, url: Globe } as const
const TONES: Record<SourceView['status'], Tone> = {
  queued: 'neutral',
  running: 'accent',
  done: 'live',
  failed: 'breach',
}

export function SourceRow({ baseId, source, onDelete }: SourceRowProps) {
  const t = useTranslations('knowledge')
  const state = useSourceState()
  const reason = useSourceError()
  const mayWrite = useMayWrite()
  const Icon = ICONS[source.kind]
  const isBusy = source.status === 'queued' || source.status === 'running'
  return (
    <li className="flex items-start gap-3 px-3 py-3 text-13">
      <Icon className="mt-0.5 size-4 shrink-0 text-n10" aria-hidden />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 truncate text-14 font-medium" title={source.url ?? source.name}>
            {source.name}
          </span>
          <Badge tone={TONES[source.status]}>{state(source)}</Badge>
        </div>
        <p className="flex flex-wrap gap-x-3 text-n10 tabular-nums">
          <span>{t('documentCount', { count: source.documents })}</span>
          {source.finishedAt && (
            <span>
              {t('lastImport')}: <TimeAgo iso={source.finishedAt} />
            </span>
          )}
        </p>
        {isBusy && <SourceProgressBar source={source} />}
        {source.status === 'failed' && <p className="text-breach-text">{reason(source)}</p>}
        {source.failures.length > 0 && <Failures source={source} />}
      </div>
      {mayWrite && <SourceMenu baseId={baseId} source={source} busy={isBusy} onDelete={onDelete} />}
    </li>
  )
}

function Failures({ source }: { source: SourceView }) {
  const t = useTranslations('knowledge')
  return (
    <details className="text-n11">
      <summary className="w-fit cursor-pointer rounded-sm text-waiting-text">
        {t('partsLeftOut', { count: source.failures.length })}
      </summary>
      <ul className="mt-1.5 flex max-h-60 flex-col gap-1 overflow-y-auto border-l border-n7 pl-3">
        {source.failures.map(({ part, code, reason }) => (
          <li key={`${part} ${code}`} className="[overflow-wrap:anywhere]">
            <span className="font-medium">{part}</span>{' '}
            {isPartText(code) ? t(`parts.${code}`) : reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
