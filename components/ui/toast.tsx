'use client'

import { Toast as Base } from '@base-ui/react/toast'
import { CircleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '@/lib/client/class-names'
import { iconButtonClass } from './icon-button'
import { popupClass } from './popup-class'

export interface Notice {
  title: string
  tone?: 'neutral' | 'error'
  action?: { label: string; run: () => void }
}

export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider timeout={6000} limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport className="fixed right-4 bottom-40 z-50 flex w-[min(17.5rem,calc(100vw-2rem))] flex-col gap-2 outline-none xl:bottom-5">
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

/** Tells what happened, for a few seconds. */
export function useNotify(): (notice: Notice) => void {
  const { add, close } = Base.useToastManager()
  return ({ title, tone = 'neutral', action }) => {
    const before = document.activeElement
    const id = add({
      title,
      type: tone,
      onRemove: () => returnFocus(before),
      ...(action && {
        actionProps: {
          children: action.label,
          onClick: () => {
            close(id)
            action.run()
          },
        },
      }),
    })
  }
}

/** A toast that goes with the focus in it gives it back to where it was. */
function returnFocus(to: Element | null): void {
  const lost = document.activeElement === null || document.activeElement === document.body
  if (lost && to instanceof HTMLElement && to.isConnected) to.focus({ preventScroll: true })
}

function Toasts() {
  const { toasts } = Base.useToastManager()
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      swipeDirection="right"
      className={cx(popupClass, 'data-limited:hidden')}
    >
      <Base.Content className="flex items-center gap-2 py-2 pr-2 pl-3 text-13">
        {toast.type === 'error' && (
          <CircleAlert className="size-4 shrink-0 text-breach-text" aria-hidden />
        )}
        <Base.Title className="min-w-0 flex-1 [overflow-wrap:anywhere]" />
        <Base.Action className="h-7 rounded-sm px-2 font-medium text-accent-text hover:bg-n4" />
        <Base.Close className={iconButtonClass} aria-label="Dismiss">
          <X className="size-4" aria-hidden />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ))
}
