'use client'

import { type KeyboardEvent, type ReactNode, useId } from 'react'

interface TabsProps<T extends string> {
  label: string
  value: T
  onChange: (value: T) => void
  /** `keep`: the panel stays while another is shown, for what somebody types in it. */
  tabs: readonly { value: T; label: string; panel: ReactNode; keep?: boolean }[]
}

/** Views of one thing, one at a time. Arrows move between the tabs, Enter or Space shows what is behind one. */
export function Tabs<T extends string>({ label, value, onChange, tabs }: TabsProps<T>) {
  const id = useId()
  const idOf = (tab: T, part: 'tab' | 'panel') => `${id}-${part}-${tab.replaceAll(/\W/g, '-')}`
  return (
    <div className="flex min-h-0 flex-col gap-5">
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={moveFocus}
        className="flex gap-1 overflow-x-auto border-b border-n6"
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={idOf(tab.value, 'tab')}
            aria-selected={tab.value === value}
            aria-controls={tab.value === value ? idOf(tab.value, 'panel') : undefined}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
            className="h-9 shrink-0 select-none rounded-t-sm border-transparent border-b-2 px-2.5 text-13 font-medium text-n10 transition-colors duration-120 hover:text-n12 focus-visible:-outline-offset-2 aria-selected:border-accent aria-selected:text-n12"
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map(
        (tab) =>
          (tab.value === value || tab.keep) && (
            <div
              key={tab.value}
              role="tabpanel"
              id={idOf(tab.value, 'panel')}
              aria-labelledby={idOf(tab.value, 'tab')}
              hidden={tab.value !== value}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel without controls is reached and scrolled by keys
              tabIndex={0}
              className="min-h-0 outline-none"
            >
              {tab.panel}
            </div>
          ),
      )}
    </div>
  )
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 }

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')]
  const at = tabs.findIndex((tab) => tab.matches(':focus'))
  const step = STEPS[event.key]
  const to =
    step !== undefined
      ? (at + step + tabs.length) % tabs.length
      : event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? tabs.length - 1
          : null
  if (to === null || at < 0) return
  event.preventDefault()
  tabs[to]?.focus()
}
