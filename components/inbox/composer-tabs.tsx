'use client'

import { useTranslations } from 'next-intl'
import { cx } from '@/lib/client/class-names'
import type { ComposerMode } from '@/lib/client/drafts'

const MODES: readonly ComposerMode[] = ['reply', 'note']

interface ComposerTabsProps {
  mode: ComposerMode
  onMode: (mode: ComposerMode) => void
}

export function ComposerTabs({ mode: current, onMode }: ComposerTabsProps) {
  const t = useTranslations('conversation.composer')
  return (
    <fieldset className="flex gap-0.5 px-1.5 pt-1.5">
      <legend className="sr-only">{t('what')}</legend>
      {MODES.map((mode) => (
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
          {t(mode)}
        </button>
      ))}
    </fieldset>
  )
}
