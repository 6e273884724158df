'use client'

import { useTranslations } from 'next-intl'

/** At the end of the transcript while the visitor types. */
export function VisitorTyping({ name }: { name: string }) {
  const t = useTranslations('conversation')
  return (
    <p className="appear flex items-center gap-2 pt-3 pl-10 text-12 text-n10">
      <span className="breathe flex gap-0.5" aria-hidden>
        <span className="size-1 rounded-full bg-n9" />
        <span className="size-1 rounded-full bg-n9" />
        <span className="size-1 rounded-full bg-n9" />
      </span>
      {t('isTyping', { name })}
    </p>
  )
}
