'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import type { ConversationDetail } from '@/lib/protocol/agent-message'
import { Section } from './section'
import type { ConversationActions } from './use-conversation-actions'

const MAX_TAGS = 20
const MAX_LENGTH = 50

interface TagsSectionProps {
  conversation: ConversationDetail
  actions: ConversationActions
}

export function TagsSection({ conversation, actions }: TagsSectionProps) {
  const t = useTranslations('conversation.tags')
  const { tags } = conversation
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)

  async function add(event: FormEvent) {
    event.preventDefault()
    const tag = typed.trim()
    if (tag === '' || tags.includes(tag)) return setTyped('')
    if (await actions.update({ tags: [...tags, tag] })) setTyped('')
  }

  return (
    <Section title={t('title')}>
      {tags.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li
              key={tag}
              className="flex h-6 max-w-full items-center gap-0.5 rounded-sm bg-n4 pr-0.5 pl-2 text-12 text-n11"
            >
              <span className="truncate">{tag}</span>
              <button
                type="button"
                aria-label={t('remove', { tag })}
                onClick={() => {
                  void actions.update({ tags: tags.filter((other) => other !== tag) })
                  input.current?.focus()
                }}
                className="flex size-5 shrink-0 items-center justify-center rounded-sm text-n10 hover:bg-n5 hover:text-n12"
              >
                <X className="size-3" aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {tags.length < MAX_TAGS && (
        <form onSubmit={(event) => void add(event)}>
          <input
            ref={input}
            aria-label={t('search')}
            placeholder={t('search')}
            value={typed}
            maxLength={MAX_LENGTH}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === ',') void add(event)
              if (event.key === 'Escape') event.currentTarget.blur()
            }}
            className="-mx-2 h-7 w-[calc(100%+1rem)] rounded-sm border border-transparent bg-transparent px-2 text-13 transition-colors duration-120 placeholder:text-n10 hover:bg-n3 focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-accent-ring max-md:h-9 max-md:text-16"
          />
        </form>
      )}
    </Section>
  )
}
