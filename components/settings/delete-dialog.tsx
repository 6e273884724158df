'use client'

import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useAction } from './use-action'

export interface Deletion {
  /** The question that names the thing. */
  title: string
  text: string
  /** The verb. */
  action: string
  path: string
  changes: readonly string[]
  done: string
}

/** Asks, then deletes. */
export function DeleteDialog({ what, onClose }: { what: Deletion; onClose: () => void }) {
  const { busy, run } = useAction()
  const { title, text, action, path, changes, done } = what
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      text={text}
      action={action}
      busy={busy}
      onConfirm={() =>
        void run({ method: 'DELETE', path, changes, done }).then((ok) => ok && onClose())
      }
    />
  )
}
