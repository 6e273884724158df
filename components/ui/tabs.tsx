'use client'

import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

interface TabsProps<T extends string> {
  label: string
  value: T
  onChange: (value: T) => void
  /** `keep`: the panel stays while another is shown, for what somebody types in it. */
  tabs: readonly { value: T; label: string; panel: ReactNode; keep?: boolean }[]
}

/** Views of one thing, one at a time. */
export function Tabs<T extends string>({ label, value, onChange, tabs }: TabsProps<T>) {
  return (
    <Base.Root value={value} onValueChange={onChange} className="flex min-h-0 flex-col gap-5">
      <Base.List
        aria-label={label}
        className="relative flex gap-1 overflow-x-auto border-b border-n6"
      >
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="h-9 shrink-0 select-none rounded-t-sm px-2.5 text-13 font-medium text-n10 transition-colors duration-120 hover:text-n12 focus-visible:-outline-offset-2 data-active:text-n12"
          >
            {tab.label}
          </Base.Tab>
        ))}
        <Base.Indicator className="absolute bottom-0 left-0 h-0.5 w-(--active-tab-width) translate-x-(--active-tab-left) bg-accent transition-[translate,width] duration-150 ease-out" />
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel
          key={tab.value}
          value={tab.value}
          keepMounted={tab.keep ?? false}
          className="min-h-0 outline-none"
        >
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
