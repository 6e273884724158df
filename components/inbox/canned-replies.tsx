'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type Ref, useEffect, useId, useImperativeHandle, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi } from '@/components/providers/console-context'
import { popupClass } from '@/components/ui/popup-class'
import { cx } from '@/lib/client/class-names'
import { fuzzyFilter } from '@/lib/client/fuzzy'
import { cannedQuery } from '@/lib/client/inbox-queries'
import type { CannedResponseView } from '@/lib/protocol/canned-responses'

const SHOWN = 8

export interface CannedHandle {
  /** Answers whether the key was for the list. */
  onKey: (key: string) => boolean
}

interface CannedRepliesProps {
  ref: Ref<CannedHandle>
  /** What is typed after the slash. */
  query: string
  onPick: (text: string) => void
  onClose: () => void
  /** Told which option the field's keys are on. */
  onActive: (id: string | undefined) => void
}

/** Above the composer while a slash is typed. The composer keeps the focus and sends its keys here. */
export default function CannedReplies(props: CannedRepliesProps) {
  const { ref, query, onPick, onClose, onActive } = props
  const t = useTranslations('conversation.composer')
  const errorText = useErrorText()
  const id = useId()
  const [active, setActive] = useState(0)
  const canned = useQuery(cannedQuery(useApi()))
  const found = rank(query, canned.data ?? []).slice(0, SHOWN)
  const current = Math.min(active, found.length - 1)
  const activeId = found[current] ? `${id}-${found[current].id}` : undefined

  useEffect(() => {
    onActive(activeId)
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
    return () => onActive(undefined)
  }, [activeId, onActive])

  useImperativeHandle(ref, () => ({
    onKey(key) {
      if (key === 'Escape') {
        onClose()
        return true
      }
      const chosen = found[current]
      if (!chosen) return false
      if (key === 'ArrowDown') setActive((current + 1) % found.length)
      else if (key === 'ArrowUp') setActive((current + found.length - 1) % found.length)
      else if (key === 'Enter' || key === 'Tab') onPick(chosen.text)
      else return false
      return true
    },
  }))

  return (
    <div
      className={cx(
        popupClass,
        'scroll-quiet absolute inset-x-0 bottom-full z-20 mb-1.5 max-h-72 overflow-y-auto p-1',
      )}
    >
      <p className="px-2 pt-1 pb-1 text-12 font-medium text-n10">{t('canned')}</p>
      <div role="listbox" aria-label={t('canned')} id="canned-replies">
        {found.map(({ id: cannedId, shortcut, text }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys belong to the composer
          <div
            key={cannedId}
            id={`${id}-${cannedId}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            onPointerMove={() => setActive(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(text)}
            className={cx(
              'flex min-h-8 items-baseline gap-3 rounded-sm px-2 py-1.5 text-13',
              index === current && 'bg-n4',
            )}
          >
            <span className="max-w-40 shrink-0 truncate font-medium">/{shortcut}</span>
            <span className="min-w-0 flex-1 truncate text-n10">{text}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && !canned.isPending && (
        <p role="status" className="px-2 py-1.5 text-13 text-n10">
          {canned.isError ? errorText(canned.error) : t('cannedNone')}
        </p>
      )}
    </div>
  )
}

/** Shortcuts that begin with it first, then whatever fits. */
function rank(query: string, all: readonly CannedResponseView[]): CannedResponseView[] {
  const begins = all.filter(({ shortcut }) => shortcut.startsWith(query.toLowerCase()))
  const others = all.filter((one) => !begins.includes(one))
  return [...begins, ...fuzzyFilter(query, others, ({ shortcut, text }) => [shortcut, text])]
}
