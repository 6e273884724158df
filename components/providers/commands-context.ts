'use client'

import type { LucideIcon } from 'lucide-react'
import { createContext, use, useEffect } from 'react'

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

export interface CommandsValue {
  open: () => void
  /** What the page offers beside what every page does, under a heading of its own. */
  offer: (group: string, commands: readonly Command[] | null) => void
  offered: () => ReadonlyMap<string, readonly Command[]>
}

export const CommandsContext = createContext<CommandsValue | null>(null)

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
