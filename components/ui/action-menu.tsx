'use client'

import type { LucideIcon } from 'lucide-react'
import { lazy, type ReactElement, Suspense } from 'react'
import { type LazyTriggerProps, useLazyPopup } from './use-lazy-popup'

const load = () => import('./action-menu-popup')
const ActionMenuPopup = lazy(load)

export interface MenuAction {
  label: string
  icon?: LucideIcon
  onClick: () => void
  disabled?: boolean
}

interface ActionMenuProps {
  /** A button with these properties. */
  trigger: (props: LazyTriggerProps) => ReactElement
  actions: readonly MenuAction[]
}

/** A button and what can be done, at once a few. What places and closes the list is loaded when somebody reaches for it. */
export function ActionMenu({ trigger, actions }: ActionMenuProps) {
  const lazyPopup = useLazyPopup(load, 'menu')
  return (
    <>
      {trigger(lazyPopup.trigger)}
      {lazyPopup.wanted && (
        <Suspense fallback={null}>
          <ActionMenuPopup {...lazyPopup.popup} actions={actions} />
        </Suspense>
      )}
    </>
  )
}
