'use client'

import { BookOpenText, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ActionMenu } from '@/components/ui/action-menu'
import { IconButton } from '@/components/ui/icon-button'
import { Link } from '@/components/ui/link'
import { TimeAgo } from '@/components/ui/time-ago'
import type { KnowledgeBaseView } from '@/lib/protocol/http-views'

interface BaseRowProps {
  base: KnowledgeBaseView
  onRename?: () => void
  onDelete?: () => void
}

export function BaseRow({ base, onRename, onDelete }: BaseRowProps) {
  const t = useTranslations('knowledge')
  const c = useTranslations('common')
  return (
    <li className="relative flex min-h-16 items-center gap-3 px-3 py-2.5 transition-colors duration-120 hover:bg-n3 has-[a:focus-visible]:bg-n3">
      <BookOpenText className="size-4 shrink-0 text-n10" aria-hidden />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <Link
          href={`/knowledge/${base.id}`}
          className="truncate text-14 font-medium before:absolute before:inset-0"
        >
          {base.name}
        </Link>
        {base.description && <p className="truncate text-13 text-n10">{base.description}</p>}
      </div>
      <span className="shrink-0 text-13 text-n11 tabular-nums">
        {t('documentCount', { count: base.documents })}
      </span>
      <TimeAgo
        iso={base.updatedAt}
        className="w-14 shrink-0 text-right text-13 text-n10 max-sm:hidden"
      />
      {onRename && onDelete && (
        <div className="relative">
          <ActionMenu
            trigger={(props) => (
              <IconButton {...props} icon={Ellipsis} label={t('menuOf', { name: base.name })} />
            )}
            actions={[
              { label: t('rename'), icon: Pencil, onClick: onRename },
              { label: c('delete'), icon: Trash2, onClick: onDelete },
            ]}
          />
        </div>
      )}
    </li>
  )
}
