'use client'

import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { contrast, foregroundOn, readableOn } from '@/widget/frame/colors'

/** WCAG 2.2: for text, and for what is not text. */
const TEXT = 4.5
const SHAPE = 3
const WHITE = '#ffffff'

interface ContrastNoteProps {
  accent: string
  disabled: boolean
  onChange: (accent: string) => void
}

/** Whether the accent can be read on, and seen; with a colour near by that can. */
export function ContrastNote({ accent, disabled, onChange }: ContrastNoteProps) {
  const t = useTranslations('widgets')
  const format = useFormatter()
  const ratioOf = (value: number) =>
    `${format.number(Math.floor(value * 10) / 10, { maximumFractionDigits: 1 })}:1`
  const onWhite = contrast(accent, WHITE)
  const ratio = ratioOf(onWhite)
  const better = readableOn(accent, WHITE, TEXT)
  const isGood = onWhite >= TEXT
  const own = ratioOf(contrast(accent, foregroundOn(accent)))
  const Icon = isGood ? CircleCheck : TriangleAlert
  return (
    <div
      role="status"
      className={`flex flex-wrap items-start gap-x-3 gap-y-2 text-13 ${isGood ? 'text-live-text' : 'text-waiting-text'}`}
    >
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div className="flex min-w-60 flex-1 flex-col gap-1">
        <p>{isGood ? t('contrastGood', { ratio }) : t('contrastBlack', { ratio, own })}</p>
        {onWhite < SHAPE && <p>{t('contrastFaint', { ratio })}</p>}
      </div>
      {!isGood && !disabled && (
        <Button size="sm" onClick={() => onChange(better)}>
          <span aria-hidden className="size-3 rounded-full" style={{ backgroundColor: better }} />
          {t('useInstead', { color: better })}
        </Button>
      )}
    </div>
  )
}
