'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import type { Turn } from '@/lib/client/playground/conversation'

interface EndWord {
  kind: 'stopped' | 'failed' | 'handedOver'
  text: string
}

/** How a turn ended, where that is not plainly an answer. */
export function useEndWords(name: string): (turn: Turn) => EndWord[] {
  const t = useTranslations('playground.turn')
  const errorText = useErrorText()
  return useCallback(
    ({ phase, end, trace, error }) => {
      const words: EndWord[] = []
      if (phase === 'stopped') words.push({ kind: 'stopped', text: t('stopped') })
      if (phase === 'failed') {
        words.push({ kind: 'failed', text: t('requestFailed', { reason: errorText(error) }) })
      }
      if (end?.status === 'interrupted') words.push({ kind: 'stopped', text: t('lengthLimit') })
      if (end?.status === 'failed') {
        const code = (trace?.model?.error ?? 'unknown').replaceAll('_', ' ')
        words.push({ kind: 'failed', text: t('modelFailed', { code }) })
      }
      if (end?.handoff) {
        const { by, reason } = end.handoff
        const text =
          by === 'rule' ? t('handedByRule', { name: reason }) : t('handedByModel', { name, reason })
        words.push({ kind: 'handedOver', text })
      }
      return words
    },
    [t, errorText, name],
  )
}
