'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { diffTexts, shortenPieces } from '@/lib/client/assistant/diff-texts'
import { Marked } from './marked'

/** A text with what went and what came, long stretches that stayed left out. */
export function TextChange({ before, after }: { before: string; after: string }) {
  const t = useTranslations('assistant.differences')
  const pieces = useMemo(() => shortenPieces(diffTexts(before, after)), [before, after])
  return (
    <div className="rounded-sm border border-n6 bg-n2 px-3 py-2.5 text-13 leading-relaxed whitespace-pre-wrap [overflow-wrap:anywhere]">
      {pieces.map((piece, index) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: the pieces of two texts never move
        if (piece.kind === 'skipped') {
          return (
            <span key={index} className="my-1 block text-12 text-n10">
              {t('skipped', { count: piece.lines })}
            </span>
          )
        }
        if (piece.kind === 'same') return <span key={index}>{piece.text}</span>
        return (
          <Marked key={index} kind={piece.kind}>
            {piece.text}
          </Marked>
        )
        // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
      })}
    </div>
  )
}
