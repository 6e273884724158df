'use client'

import type { FoundConversation } from '@/lib/protocol/inbox'
import SnoozeDialog from './snooze-dialog'
import { useBulk } from './use-bulk'

interface BulkSnoozeProps {
  rows: readonly FoundConversation[]
  onDone: () => void
  onClose: () => void
}

/** Asks until when conversations of the list are put off. */
export default function BulkSnooze({ rows, onDone, onClose }: BulkSnoozeProps) {
  const change = useBulk()
  return (
    <SnoozeDialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      onChosen={(until) => {
        void change(rows, { action: 'snooze', until })
        onDone()
      }}
    />
  )
}
