'use client'

import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId } from 'react'

interface TraceSectionProps {
  title: string
  /** Beside the title. */
  note?: ReactNode
  children: ReactNode
}

export function TraceSection({ title, note, children }: TraceSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 py-4">
      <div className="flex items-baseline justify-between gap-3">
        <h3 id={id} className="text-14 font-semibold">
          {title}
        </h3>
        {note && <span className="text-12 text-n10 tabular-nums">{note}</span>}
      </div>
      {children}
    </section>
  )
}

interface FoldProps {
  title: ReactNode
  note?: ReactNode
  open?: boolean
  children: ReactNode
}

/** A part that is long, and opens when it is wanted. */
export function Fold({ title, note, open, children }: FoldProps) {
  return (
    <details className="group/fold" open={open}>
      <summary className="-mx-1 flex min-h-8 list-none items-center gap-1.5 rounded-sm px-1 py-1 text-13 hover:bg-n3 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          className="size-3.5 shrink-0 text-n10 transition-transform duration-120 group-open/fold:rotate-90"
          aria-hidden
        />
        <span className="min-w-0 flex-1 font-medium text-n11 [overflow-wrap:anywhere]">
          {title}
        </span>
        {note && <span className="shrink-0 text-12 text-n10 tabular-nums">{note}</span>}
      </summary>
      <div className="pt-1 pb-3 pl-5">{children}</div>
    </details>
  )
}
