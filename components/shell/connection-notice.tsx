'use client'

import { CloudOff } from 'lucide-react'
import { useSocket } from '@/components/providers/socket-provider'

/** Silent while all is well. */
export function ConnectionNotice() {
  const { state } = useSocket()
  return (
    <div role="status">
      {state === 'offline' && (
        <p className="appear flex items-center gap-2 rounded-sm bg-waiting-tint px-2 py-1.5 text-12 text-waiting-text">
          <CloudOff className="size-3.5 shrink-0" aria-hidden />
          Reconnecting… News may be missing.
        </p>
      )}
    </div>
  )
}
