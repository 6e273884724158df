'use client'

import { lazy, Suspense, useState } from 'react'

const ConfirmPopup = lazy(() => import('./confirm-popup'))

export interface ConfirmDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** A question that names the thing: "Delete “Returns”?" */
  title: string
  /** What will be lost. */
  text?: string
  /** The verb. */
  action: string
  /** The thing can be undone, so the verb is no warning. */
  harmless?: boolean
  /** What gets the focus when it closes, where it is not the button that opened it. Null: that button. */
  finalFocus?: () => HTMLElement | null
  busy?: boolean
  onConfirm: () => void
}

/** Asks before something that cannot be undone. Loaded when it is first asked. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const [wanted, setWanted] = useState(props.open)
  if (props.open && !wanted) setWanted(true)
  if (!wanted) return null
  return (
    <Suspense fallback={null}>
      <ConfirmPopup {...props} />
    </Suspense>
  )
}
