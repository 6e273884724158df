'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useApi } from '@/components/providers/console-context'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorState } from '@/components/ui/error-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { MailRowView, MailView } from '@/lib/protocol/mails'

export function MailDialog({ mail, onClose }: { mail: MailRowView; onClose: () => void }) {
  const t = useTranslations('settings.mails')
  const api = useApi()
  const { data, error, refetch } = useQuery({
    queryKey: ['mail', mail.id],
    queryFn: ({ signal }) => api<{ data: MailView }>(`/api/v1/mails/${mail.id}`, { signal }),
  })
  const text = data?.data.text
  const link = text && /https?:\/\/\S+/.exec(text)?.[0]
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={mail.subject}>
      <div className="flex flex-col gap-3">
        <p className="text-13 text-n10 [overflow-wrap:anywhere]">{t('to', { address: mail.to })}</p>
        {mail.error && (
          <p className="rounded-sm bg-breach-tint px-3 py-2 text-13 text-breach-text [overflow-wrap:anywhere]">
            {t('reason', { reason: mail.error })}
          </p>
        )}
        {data?.data.linksHidden && <p className="text-13 text-n10">{t('hidden')}</p>}
        {error && (
          <ErrorState title={t('oneFailed')} error={error} onRetry={() => void refetch()} />
        )}
        {!error && text === undefined && (
          <div aria-busy className="appear-late flex flex-col gap-2 py-2">
            <Skeleton className="h-3 w-full rounded-sm" />
            <Skeleton className="h-3 w-4/5 rounded-sm" />
          </div>
        )}
        {text !== undefined && (
          <p className="rounded-sm bg-n3 px-3 py-2.5 text-14 whitespace-pre-line [overflow-wrap:anywhere]">
            {text.trim()}
          </p>
        )}
        {link && (
          <span className="self-end">
            <CopyButton text={link} label={t('copyLink')} />
          </span>
        )}
      </div>
    </Dialog>
  )
}
