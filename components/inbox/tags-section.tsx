'use client'

import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useApi } from '@/components/providers/console-context'
import { TagDot } from '@/components/ui/tag-dot'
import { tagsQuery } from '@/lib/client/inbox-queries'
import type { ConversationDetail } from '@/lib/protocol/agent-message'
import { Section } from './section'
import type { ConversationActions } from './use-conversation-actions'

interface TagsSectionProps {
  conversation: ConversationDetail
  actions: ConversationActions
}

/** What the conversation is about; the header's picker adds to it. */
export function TagsSection({ conversation, actions }: TagsSectionProps) {
  const t = useTranslations('conversation.tags')
  const known = useQuery(tagsQuery(useApi()))
  const { tags } = conversation
  if (tags.length === 0) return null
  const colorOf = (name: string) => known.data?.find((tag) => tag.name === name)?.color
  return (
    <Section title={t('title')}>
      <ul className="flex flex-wrap gap-1.5">
        {tags.map((tag) => (
          <li
            key={tag}
            className="flex h-6 max-w-full items-center gap-1.5 rounded-sm bg-n4 pr-0.5 pl-2 text-12 text-n11"
          >
            <TagDot color={colorOf(tag)} />
            <span className="truncate" title={tag}>
              {tag}
            </span>
            <button
              type="button"
              aria-label={t('remove', { tag })}
              onClick={() => void actions.update({ tags: tags.filter((other) => other !== tag) })}
              className="flex size-5 shrink-0 items-center justify-center rounded-sm text-n10 hover:bg-n5 hover:text-n12"
            >
              <X className="size-3" aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
