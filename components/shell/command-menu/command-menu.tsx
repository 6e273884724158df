'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { ChevronRight, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Command, useCommandMenu } from '@/components/providers/commands-context'
import { Kbd } from '@/components/ui/kbd'
import { PickList } from '@/components/ui/pick-list'
import { popupClass } from '@/components/ui/popup-class'
import { cx } from '@/lib/client/class-names'
import { fuzzyFilter } from '@/lib/client/fuzzy'
import { readRecents, rememberCommand } from './recents'
import { useConsoleCommands } from './use-console-commands'
import { useFoundCommands } from './use-found-commands'

interface CommandMenuProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

interface Grouped {
  group: string
  commands: readonly Command[]
}

/** Goes anywhere, finds a conversation or an article, does what the page offers. */
export default function CommandMenu({ open, onOpenChange }: CommandMenuProps) {
  const t = useTranslations('shell.commands')
  // Opened again while it is still leaving, it begins anew.
  const [{ was, opening }, setOpening] = useState({ was: open, opening: 0 })
  if (was !== open) setOpening({ was: open, opening: open ? opening + 1 : opening })
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-50 bg-scrim transition-opacity duration-120 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          className={cx(
            popupClass,
            'fixed top-[max(1rem,12dvh)] left-1/2 z-50 flex max-h-[min(28rem,calc(100dvh-2rem))] w-[min(36rem,calc(100vw-1.5rem))] -translate-x-1/2 flex-col overflow-hidden rounded-lg',
          )}
        >
          <Base.Title className="sr-only">{t('title')}</Base.Title>
          <Commands key={opening} onDone={() => onOpenChange(false)} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

function Commands({ onDone }: { onDone: () => void }) {
  const t = useTranslations('shell.commands')
  const { offered } = useCommandMenu()
  const console = useConsoleCommands()
  const [query, setQuery] = useState('')
  /** The way into choices of choices. */
  const [path, setPath] = useState<readonly Command[]>([])
  const [page] = useState(() => [...offered()].map(([group, commands]) => ({ group, commands })))
  const inside = path.at(-1)
  const { found, searching } = useFoundCommands(inside ? '' : query)

  const groups: Grouped[] = inside
    ? [{ group: inside.label, commands: inside.choices?.() ?? [] }]
    : [...page, ...console]
  const options = (
    inside || query.trim() === '' ? withRecents(groups, inside ? null : t('recent')) : groups
  )
    .flatMap(({ group, commands }) =>
      fuzzyFilter(query, commands, ({ label, keywords = [] }) => [label, ...keywords]).map(
        (command) => ({ group, command }),
      ),
    )
    .concat(found.map((command) => ({ group: command.group, command })))
    .map(({ group, command }, index) => toOption(group, command, index))

  function pick(command: Command) {
    if (command.choices) {
      setPath([...path, command])
      setQuery('')
      return
    }
    rememberCommand([...path, command])
    onDone()
    // After the menu has given the focus back, so that what is done may take it.
    requestAnimationFrame(() => command.run?.())
  }

  return (
    <PickList
      size="lg"
      label={inside?.label ?? t('title')}
      placeholder={inside?.label ?? t('placeholder')}
      query={query}
      onQuery={setQuery}
      options={options}
      onPick={({ command }) => pick(command)}
      empty={searching ? t('searching') : t('nothing', { query: query.trim() })}
      before={
        inside ? (
          <button
            type="button"
            onClick={() => setPath(path.slice(0, -1))}
            className="flex h-6 max-w-40 shrink-0 items-center rounded-sm bg-n4 px-2 text-12 text-n11"
          >
            <span className="truncate">{inside.label}</span>
          </button>
        ) : (
          <Search className="size-4 shrink-0 text-n10" aria-hidden />
        )
      }
      onKeyDown={(event) => {
        const back = event.key === 'Backspace' && query === '' && path.length > 0
        if (!back) return
        event.preventDefault()
        setPath(path.slice(0, -1))
      }}
    />
  )
}

function toOption(group: string, command: Command, index: number) {
  const { icon: Icon, label, shortcut, choices } = command
  return {
    // The same command may stand under its group and among the recent ones.
    id: `${index}:${command.id}`,
    label,
    group,
    command,
    before: Icon && <Icon className="size-4 shrink-0 text-n10" aria-hidden />,
    hint: choices ? (
      <ChevronRight className="size-4 text-n9" aria-hidden />
    ) : shortcut ? (
      <Kbd>{shortcut}</Kbd>
    ) : undefined,
  }
}

/** The last few that were used, first. */
function withRecents(groups: readonly Grouped[], title: string | null): readonly Grouped[] {
  if (title === null) return groups
  const all = groups.flatMap(({ commands }) => commands)
  const recent = readRecents().flatMap((id) => all.find((command) => command.id === id) ?? [])
  return recent.length > 0 ? [{ group: title, commands: recent }, ...groups] : groups
}
