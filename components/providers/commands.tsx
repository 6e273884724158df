'use client'

import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type Command, CommandsContext, type CommandsValue } from './commands-context'

const load = () => import('@/components/shell/command-menu/command-menu')
const CommandMenu = lazy(load)

/** ⌘K, or Ctrl+K, on every page. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const pages = useRef(new Map<string, readonly Command[]>())
  const [shown, setShown] = useState<boolean | null>(null)
  const open = useCallback(() => setShown(true), [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Pressed a moment before the K: so the menu is there for what is typed right after it.
      if (event.key === 'Meta' || event.key === 'Control') void load()
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return
      if (event.shiftKey || event.altKey || event.isComposing) return
      event.preventDefault()
      setShown((now) => !now)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  const value = useMemo<CommandsValue>(
    () => ({
      open,
      offer(group, commands) {
        if (commands) pages.current.set(group, commands)
        else pages.current.delete(group)
      },
      offered: () => pages.current,
    }),
    [open],
  )
  return (
    <CommandsContext value={value}>
      {children}
      {shown !== null && (
        <Suspense fallback={null}>
          <CommandMenu open={shown} onOpenChange={setShown} />
        </Suspense>
      )}
    </CommandsContext>
  )
}
