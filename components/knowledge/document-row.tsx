'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { Switch } from '@/components/ui/switch'
import { TimeAgo } from '@/components/ui/time-ago'
import { cx } from '@/lib/client/class-names'
import type { DocumentRowView } from '@/lib/protocol/http-views'
import { languageName } from './language-name'
import { useMayWrite } from './use-knowledge-api'
import { useToggleDocument } from './use-toggle-document'

interface DocumentRowProps {
  baseId: string
  document: DocumentRowView
}

export function DocumentRow({ baseId, document }: DocumentRowProps) {
  const t = useTranslations('knowledge')
  const locale = useLocale()
  const mayWrite = useMayWrite()
  const { shown, toggle } = useToggleDocument(baseId, document)
  const { title, language, source, timesCited } = document
  return (
    <tr className="relative h-11 border-b border-n6 transition-colors duration-120 hover:bg-n3 has-[a:focus-visible]:bg-n3">
      <td className="px-3">
        <Link
          href={`/knowledge/documents/${document.id}`}
          className={cx(
            'block truncate font-medium before:absolute before:inset-0',
            !shown && 'text-n10',
          )}
          title={title}
        >
          {title}
        </Link>
      </td>
      <td className="truncate px-3 text-n11 max-md:hidden">{languageName(language, locale)}</td>
      <td className="truncate px-3 text-n11 max-lg:hidden" title={source?.name}>
        {source?.name ?? t('written')}
      </td>
      <td
        className="px-3 text-right text-n11 tabular-nums max-sm:hidden"
        title={t('citedTimes', { count: timesCited })}
      >
        {timesCited}
      </td>
      <td className="px-3 text-right text-n11 max-sm:hidden">
        <TimeAgo iso={document.updatedAt} />
      </td>
      <td className="px-3">
        <div className="relative flex justify-end">
          <Switch
            label={t('enable', { title })}
            checked={shown}
            onChange={toggle}
            disabled={!mayWrite}
          />
        </div>
      </td>
    </tr>
  )
}
