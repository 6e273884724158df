'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { TextArea } from '@/components/ui/text-area'
import { formatCount } from '@/lib/client/format-number'
import { ASSISTANT_LIMITS } from '@/lib/protocol/assistant-limits'

interface CountedTextProps extends ComponentProps<typeof TextArea> {
  value: string
  field: 'instructions' | 'guardrails'
}

/** A long text with what it may hold: typed beyond that it is kept and said, never cut. */
export function CountedText({ field, ...control }: CountedTextProps) {
  const t = useTranslations('assistant')
  const max = ASSISTANT_LIMITS[field]
  const count = control.value.length
  return (
    <div className="flex flex-col gap-1">
      <TextArea {...control} />
      <p
        className={
          count > max
            ? 'text-right text-12 text-breach-text tabular-nums'
            : 'text-right text-12 text-n10 tabular-nums'
        }
      >
        {t('counter', { count: formatCount(count), max: formatCount(max) })}
      </p>
    </div>
  )
}
