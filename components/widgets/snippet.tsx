'use client'

import { useTranslations } from 'next-intl'
import { CopyButton } from '@/components/ui/copy-button'

export const snippetOf = (publicUrl: string, key: string) =>
  `<script async src="${publicUrl}/w/${key}.js"></script>`

/** The line that puts a widget on a page. */
export function Snippet({ code, label }: { code: string; label?: string }) {
  const t = useTranslations('common')
  return (
    <div className="flex flex-wrap items-start gap-2 rounded-sm border border-n6 bg-n2 p-2 pl-3 sm:flex-nowrap">
      <pre className="min-w-full flex-1 sm:min-w-0 self-center overflow-x-auto whitespace-pre-wrap font-mono text-13 [overflow-wrap:anywhere]">
        <code>{code}</code>
      </pre>
      <CopyButton text={code} label={label ?? t('copy')} />
    </div>
  )
}
