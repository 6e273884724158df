'use client'

import { useTranslations } from 'next-intl'
import { Markdown } from '@/components/markdown/markdown'
import type { DocumentView } from '@/lib/protocol/http-views'

/** An article for those who may not change it. */
export default function DocumentReader({ document }: { document: DocumentView }) {
  const t = useTranslations('common')
  return (
    <div className="flex flex-col gap-4">
      <p className="text-13 text-n10">{t('readOnly')}</p>
      <div className="max-w-prose text-14">
        <Markdown text={document.text} />
      </div>
    </div>
  )
}
