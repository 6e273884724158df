'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { TimeAgo } from '@/components/ui/time-ago'
import type { AssistantView } from '@/lib/protocol/assistant'
import { Face } from './face'

interface AssistantRowProps {
  assistant: AssistantView
  /** Names of widgets; undefined: not known yet. */
  uses: readonly string[] | undefined
}

/** What visitors meet is shown; that a draft says something else stands beside it. */
export function AssistantRow({ assistant, uses }: AssistantRowProps) {
  const t = useTranslations('assistant')
  const { id, hasDraft, published } = assistant
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 transition-colors duration-120 hover:bg-n3 has-[a:focus-visible]:bg-n3 sm:flex-nowrap">
      <Face avatar={published.avatar} name={published.name} />
      <div className="min-w-0 flex-1">
        <Link
          href={`/assistant/${encodeURIComponent(id)}`}
          className="block truncate text-14 font-medium after:absolute after:inset-0"
          title={published.name}
        >
          {published.name}
        </Link>
        <Uses names={uses} />
      </div>
      <div className="flex w-full items-center gap-2 pl-13 sm:w-auto sm:pl-0">
        {hasDraft && <Badge tone="waiting">{t('state.draft')}</Badge>}
        <Badge>{t('state.published', { number: String(Math.max(published.number, 1)) })}</Badge>
        {published.publishedAt && (
          <TimeAgo
            iso={published.publishedAt}
            className="text-right text-13 text-n10 sm:min-w-12"
          />
        )}
      </div>
    </li>
  )
}

/** In which widgets an assistant answers. */
export function Uses({ names }: { names: readonly string[] | undefined }) {
  const t = useTranslations('assistant')
  const locale = useLocale()
  // Keeps its place until it is known.
  if (!names) return <p className="text-13">&nbsp;</p>
  const listed = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
  const text = names.length === 0 ? t('usedByNone') : t('usedBy', { names: listed })
  return (
    <p className="truncate text-13 text-n10" title={text}>
      {text}
    </p>
  )
}
