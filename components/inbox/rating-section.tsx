'use client'

import { Star } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cx } from '@/lib/client/class-names'
import type { ConversationDetail } from '@/lib/protocol/agent-message'
import { Section } from './section'

const SCORES = [1, 2, 3, 4, 5]

export function RatingSection({ rating }: Pick<ConversationDetail, 'rating'>) {
  const t = useTranslations('conversation.rating')
  if (!rating) return null
  return (
    <Section title={t('title')}>
      <div className="flex flex-col gap-1.5 text-13">
        <span
          role="img"
          aria-label={t('of', { score: String(rating.score) })}
          className="flex gap-0.5"
        >
          {SCORES.map((score) => (
            <Star
              key={score}
              className={cx(
                'size-4',
                score <= rating.score ? 'fill-waiting text-waiting' : 'text-n8',
              )}
              aria-hidden
            />
          ))}
        </span>
        {rating.comment && <p className="text-n11 [overflow-wrap:anywhere]">“{rating.comment}”</p>}
      </div>
    </Section>
  )
}
