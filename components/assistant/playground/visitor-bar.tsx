'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useId, useState } from 'react'
import { cx } from '@/lib/client/class-names'
import type { VisitorSettings } from '@/lib/client/playground/settings'
import type { AssistantView } from '@/lib/protocol/assistant'
import type { WidgetView } from '@/lib/protocol/http-views'
import { useVisitorWords } from './use-visitor-words'

const load = () => import('./visitor-form')
const VisitorForm = lazy(load)

export interface VisitorBarProps {
  assistant: AssistantView
  widgets: readonly WidgetView[]
  visitor: VisitorSettings
  onChange: (visitor: VisitorSettings) => void
  /** Something was asked already. */
  isUnderWay: boolean
}

/** Whom the assistant takes itself to answer, in a line; the line opens what changes it. */
export function VisitorBar(props: VisitorBarProps) {
  const { assistant, widgets, visitor } = props
  const t = useTranslations('playground.visitor')
  const words = useVisitorWords(widgets, assistant.hasDraft)(visitor)
  const [open, setOpen] = useState(false)
  const id = useId()
  const preload = () => void load()
  return (
    <div className="flex max-h-[70%] shrink-0 flex-col border-b border-n6">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        title={t('change')}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() => setOpen((shown) => !shown)}
        className="flex min-h-10 w-full shrink-0 items-center gap-2 px-4 py-2 text-left text-13 transition-colors duration-120 hover:bg-n3 focus-visible:-outline-offset-2 lg:px-6"
      >
        <span className="shrink-0 text-n10">{t('title')}</span>
        <span className="min-w-0 flex-1 truncate font-medium text-n11" title={words}>
          {words}
        </span>
        <ChevronDown
          className={cx(
            'size-4 shrink-0 text-n10 transition-transform duration-120',
            open && 'rotate-180',
          )}
          aria-hidden
        />
      </button>
      <div
        id={id}
        hidden={!open}
        className="scroll-quiet min-h-0 overflow-y-auto px-4 pb-5 lg:px-6"
      >
        {open && (
          <Suspense fallback={null}>
            <VisitorForm {...props} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
