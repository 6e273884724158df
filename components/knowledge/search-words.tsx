'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { SearchWhy } from '@/lib/protocol/document'

/** More say too little each to be worth reading. */
const SHOWN = 12

/** How the question was read: which words count, and how much. */
export function SearchWords({ words }: { words: SearchWhy['words'] }) {
  const t = useTranslations('knowledge')
  const format = useFormatter()
  if (words.length === 0) return null
  return (
    <aside className="flex flex-col gap-3">
      <h2 className="text-13 font-medium text-n10">{t('wordsTitle')}</h2>
      <ul className="flex flex-col gap-2.5 text-13">
        {words.slice(0, SHOWN).map(({ text, share, passages }) => {
          const percent = format.number(share, { style: 'percent' })
          return (
            <li key={text} className="flex flex-col gap-1">
              <span className="font-medium [overflow-wrap:anywhere]">{text}</span>
              <span className="h-1 overflow-hidden rounded-full bg-n5" aria-hidden>
                <span
                  className={`block h-full origin-left ${passages > 0 ? 'bg-accent' : 'bg-n8'}`}
                  style={{ transform: `scaleX(${share})` }}
                />
              </span>
              <span className="text-12 text-n10 tabular-nums">
                {passages > 0
                  ? t('wordKnown', { share: percent, count: passages })
                  : t('wordUnknown', { share: percent })}
              </span>
            </li>
          )
        })}
      </ul>
    </aside>
  )
}
