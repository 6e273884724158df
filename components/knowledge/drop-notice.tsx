'use client'

import { FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** Over what files are held that can be dropped there. */
export default function DropNotice() {
  const t = useTranslations('knowledge')
  return (
    <div className="appear pointer-events-none absolute -inset-3 z-20 flex flex-col items-center justify-center gap-2 rounded-lg border-2 border-accent-ring border-dashed bg-accent-tint/95 text-accent-text">
      <FileUp className="size-6" strokeWidth={1.5} aria-hidden />
      <p className="text-14 font-medium">{t('dropHere')}</p>
      <p className="text-13">{t('formats')}</p>
    </div>
  )
}
