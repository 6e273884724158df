'use client'

import type { LucideIcon } from 'lucide-react'
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'

/** Something that the command menu offers. Either it is done at once, or it leads to choices. */
export interface Command {
  id: string
  label: string
  /** Other words that find it. */
  keywords?: readonly string[]
  icon?: LucideIcon
  shortcut?: string
  run?: () => void
  choices?: () => readonly Command[]
}

interface CommandsValue {
  open: () => void
  /** What the page offers beside what every page does, under a heading of its own. */
  offer: (group: string, commands: readonly Command[] | null) => void
  offered: () => ReadonlyMap<string, readonly Command[]>
}

const CommandsContext = createContext<CommandsValue | null>(null)

const load = () => import('@/components/shell/command-menu/command-menu')
const CommandMenu = lazy(load)

/** ⌘K, or Ctrl+K, on every page. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const pages = useRef(new Map<string, readonly Command[]>())
  const [shown, setShown] = useState<boolean | null>(null)
  const open = useCallback(() => setShown(true), [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
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

export function useCommandMenu(): CommandsValue {
  const value = use(CommandsContext)
  if (!value) throw new Error('Not inside of the console')
  return value
}

/** Offers a page's commands as long as it is shown. */
export function useCommands(group: string, commands: readonly Command[]): void {
  const { offer } = useCommandMenu()
  useEffect(() => {
    offer(group, commands)
    return () => offer(group, null)
  }, [offer, group, commands])
}
