'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** Words that went or came; said as well as coloured. */
export function Marked({ kind, children }: { kind: 'removed' | 'added'; children: ReactNode }) {
  const t = useTranslations('assistant.differences')
  const said = <span className="sr-only">{t(kind)}</span>
  return kind === 'removed' ? (
    <del className="rounded-[3px] bg-breach-tint px-0.5 text-breach-text decoration-1">
      {said}
      {children}
    </del>
  ) : (
    <ins className="rounded-[3px] bg-live-tint px-0.5 text-live-text no-underline">
      {said}
      {children}
    </ins>
  )
}
