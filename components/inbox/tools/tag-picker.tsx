'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useApi } from '@/components/providers/console-context'
import { PickList } from '@/components/ui/pick-list'
import { TagDot } from '@/components/ui/tag-dot'
import { fuzzyFilter } from '@/lib/client/fuzzy'
import { tagsQuery } from '@/lib/client/inbox-queries'

export const MAX_TAGS = 20
const MAX_LENGTH = 50

interface TagPickerProps {
  tags: readonly string[]
  onChange: (tags: string[]) => void
}

/** The workspace's tags, and whatever else one types. */
export default function TagPicker({ tags, onChange }: TagPickerProps) {
  const t = useTranslations('conversation.tags')
  const known = useQuery(tagsQuery(useApi()))
  const [query, setQuery] = useState('')
  const typed = query.trim().replace(/\s+/g, ' ').slice(0, MAX_LENGTH)

  const colors = new Map((known.data ?? []).map(({ name, color }) => [name, color]))
  const names = [...new Set([...tags, ...colors.keys()])]
  const options = fuzzyFilter(query, names, (name) => [name]).map((name) => ({
    id: `tag:${name}`,
    name,
    label: name,
    before: <TagDot color={colors.get(name)} />,
    checked: tags.includes(name),
  }))
  const isNew = typed !== '' && !names.some((name) => name.toLowerCase() === typed.toLowerCase())
  const offered = isNew
    ? [
        ...options,
        {
          id: 'make',
          name: typed,
          label: t('make', { tag: typed }),
          before: <Plus className="size-3.5 text-n10" aria-hidden />,
          checked: false,
        },
      ]
    : options
  const full = tags.length >= MAX_TAGS

  return (
    <>
      <PickList
        multiple
        label={t('edit')}
        placeholder={t('search')}
        query={query}
        onQuery={setQuery}
        options={full ? offered.filter(({ checked }) => checked) : offered}
        onPick={({ name, checked }) => {
          setQuery('')
          onChange(checked ? tags.filter((tag) => tag !== name) : [...tags, name])
        }}
        empty={t('none')}
      />
      {full && (
        <p className="border-t border-n6 px-3 py-2 text-12 text-n10">
          {t('full', { count: String(MAX_TAGS) })}
        </p>
      )}
    </>
  )
}
