'use client'

import { cx } from '@/lib/client/class-names'
import type { ComposerMode } from '@/lib/client/drafts'

const MODES: { mode: ComposerMode; label: string }[] = [
  { mode: 'reply', label: 'Reply' },
  { mode: 'note', label: 'Note' },
]

interface ComposerTabsProps {
  mode: ComposerMode
  onMode: (mode: ComposerMode) => void
}

export function ComposerTabs({ mode: current, onMode }: ComposerTabsProps) {
  return (
    <fieldset className="flex gap-0.5 px-1.5 pt-1.5">
      <legend className="sr-only">What to write</legend>
      {MODES.map(({ mode, label }) => (
        <button
          key={mode}
          type="button"
          aria-pressed={mode === current}
          onClick={() => onMode(mode)}
          className={cx(
            'h-6.5 rounded-sm px-2 text-12 font-medium transition-colors duration-120',
            mode !== current && 'text-n10 hover:bg-n4 hover:text-n12',
            mode === current &&
              (mode === 'note' ? 'bg-note-line text-note-text' : 'bg-n4 text-n12'),
          )}
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}
