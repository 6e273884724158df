'use client'

import { CircleAlert, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { IconButton } from './icon-button'

const SHOWN_MS = 6000

export interface Notice {
  title: string
  tone?: 'neutral' | 'error'
  action?: { label: string; run: () => void }
}

interface ToastItemProps {
  notice: Notice
  onClose: () => void
}

/** Goes by itself, but not while somebody points at it or has the focus in it. */
export default function ToastItem({ notice, onClose }: ToastItemProps) {
  const t = useTranslations('common')
  const { title, tone, action } = notice
  const [held, setHeld] = useState(false)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => close.current(), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [held])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding it still adds no action of its own
    <div
      className="rise flex items-center gap-2 rounded-md border border-n7 bg-raised py-2 pr-2 pl-3 text-13 text-n12 shadow-2"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      {tone === 'error' && <CircleAlert className="size-4 shrink-0 text-breach-text" aria-hidden />}
      <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">{title}</p>
      {action && (
        <button
          type="button"
          className="h-7 rounded-sm px-2 font-medium text-accent-text hover:bg-n4"
          onClick={() => {
            onClose()
            action.run()
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton icon={X} label={t('close')} onClick={onClose} />
    </div>
  )
}
