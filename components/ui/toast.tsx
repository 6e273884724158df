'use client'

import { useTranslations } from 'next-intl'
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  use,
  useCallback,
  useEffect,
  useState,
} from 'react'
import type { Notice } from './toast-item'

const load = () => import('./toast-item')
const ToastItem = lazy(load)

const LIMIT = 3

const ToastContext = createContext<((notice: Notice) => void) | null>(null)

interface Shown {
  key: number
  notice: Notice
  /** What had the focus: it gets it back from a toast that goes with the focus in it. */
  focused: Element | null
}

let lastKey = 0

/** Tells what happened, for a few seconds, in a corner. The newest few at most. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('common')
  const [shown, setShown] = useState<Shown[]>([])
  // Not when the first is told: that may be that nothing can be loaded.
  useEffect(() => void load(), [])
  const notify = useCallback((notice: Notice) => {
    lastKey += 1
    const added = { key: lastKey, notice, focused: document.activeElement }
    setShown((known) => [...known, added].slice(-LIMIT))
  }, [])
  const close = useCallback((key: number, focused: Element | null) => {
    setShown((known) => known.filter((other) => other.key !== key))
    requestAnimationFrame(() => returnFocus(focused))
  }, [])
  return (
    <ToastContext value={notify}>
      {children}
      <section
        aria-label={t('notices')}
        aria-live="polite"
        className="fixed right-4 bottom-40 z-50 flex w-[min(17.5rem,calc(100vw-2rem))] flex-col gap-2 xl:bottom-5"
      >
        <Suspense fallback={null}>
          {shown.map(({ key, notice, focused }) => (
            <ToastItem key={key} notice={notice} onClose={() => close(key, focused)} />
          ))}
        </Suspense>
      </section>
    </ToastContext>
  )
}

export function useNotify(): (notice: Notice) => void {
  const notify = use(ToastContext)
  if (!notify) throw new Error('Not inside of the console')
  return notify
}

function returnFocus(to: Element | null): void {
  const lost = document.activeElement === null || document.activeElement === document.body
  if (lost && to instanceof HTMLElement && to.isConnected) to.focus({ preventScroll: true })
}
