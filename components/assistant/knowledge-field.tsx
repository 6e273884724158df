'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { ErrorState } from '@/components/ui/error-state'
import { labelClass } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { Skeleton } from '@/components/ui/skeleton'
import { ASSISTANT_LIMITS } from '@/lib/protocol/assistant-limits'
import { useKnowledgeBases } from './use-choices'

interface KnowledgeFieldProps {
  chosen: readonly string[]
  onChange: (ids: string[]) => void
  error: string | undefined
  disabled?: boolean
  /** Where a heading says what this is. */
  hideLegend?: boolean
}

/** The knowledge bases that it answers from, with how much each holds. */
export function KnowledgeField(props: KnowledgeFieldProps) {
  const { chosen, onChange, error, disabled, hideLegend = false } = props
  const t = useTranslations('assistant.knowledge')
  const { data: bases, error: failure, refetch } = useKnowledgeBases()
  if (failure && !bases) {
    return <ErrorState title={t('failed')} error={failure} onRetry={() => void refetch()} />
  }
  const gone = bases ? chosen.filter((id) => !bases.some((base) => base.id === id)).length : 0
  const full = chosen.length - gone >= ASSISTANT_LIMITS.knowledgeBases
  const link = (text: React.ReactNode) => (
    <Link href="/knowledge" className="font-medium text-accent-text underline">
      {text}
    </Link>
  )
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className={hideLegend ? 'sr-only' : `mb-1.5 ${labelClass}`}>{t('legend')}</legend>
      {!bases ? (
        <div role="status" aria-busy className="appear-late flex flex-col gap-3 py-1">
          <Skeleton className="h-4 w-56 rounded-sm" />
          <Skeleton className="h-4 w-40 rounded-sm" />
        </div>
      ) : bases.length === 0 ? (
        <p className="text-13 text-n10">{t.rich('empty', { link })}</p>
      ) : (
        <ul className="flex max-h-80 flex-col divide-y divide-n6 overflow-y-auto rounded-sm border border-n7 scroll-quiet">
          {bases.map(({ id, name, description, documents }) => {
            const isChosen = chosen.includes(id)
            return (
              <li key={id} className="flex items-start gap-3 px-3 py-2.5">
                <Checkbox
                  label={<span className="[overflow-wrap:anywhere]">{name}</span>}
                  {...(description && { help: description })}
                  checked={isChosen}
                  disabled={disabled || (full && !isChosen)}
                  onChange={(checked) =>
                    onChange(checked ? [...chosen, id] : chosen.filter((other) => other !== id))
                  }
                  className="min-w-0 flex-1"
                />
                <span className="shrink-0 text-13 text-n10 tabular-nums">
                  {t('articles', { count: documents })}
                </span>
              </li>
            )
          })}
        </ul>
      )}
      {gone > 0 && <p className="text-13 text-waiting-text">{t('gone', { count: gone })}</p>}
      {error !== undefined ? (
        <p className="text-13 text-breach-text">{error}</p>
      ) : (
        bases &&
        bases.length > 0 &&
        chosen.length === gone && <p className="text-13 text-n10">{t('none')}</p>
      )}
    </fieldset>
  )
}
