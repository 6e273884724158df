'use client'

import { CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSocket } from '@/components/providers/socket-provider'

/** Silent while all is well. */
export function ConnectionNotice() {
  const t = useTranslations('shell')
  const { state } = useSocket()
  return (
    <div role="status">
      {state === 'offline' && (
        <p className="appear flex items-center gap-2 rounded-sm bg-waiting-tint px-2 py-1.5 text-12 text-waiting-text">
          <CloudOff className="size-3.5 shrink-0" aria-hidden />
          {t('offline')}
        </p>
      )}
    </div>
  )
}
