import type { ReactNode } from 'react'
import { cx } from '@/lib/client/class-names'

const TONES = {
  neutral: 'bg-n4 text-n11',
  accent: 'bg-accent-tint-strong text-accent-text',
  waiting: 'bg-waiting-tint text-waiting-text',
  live: 'bg-live-tint text-live-text',
  breach: 'bg-breach-tint text-breach-text',
  assistant: 'bg-assistant-line text-assistant-text',
  note: 'bg-note-line text-note-text',
} as const

export type Tone = keyof typeof TONES

export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex h-5 shrink-0 items-center gap-1 whitespace-nowrap rounded-sm px-1.5 text-12 font-medium',
        TONES[tone],
      )}
    >
      {children}
    </span>
  )
}
