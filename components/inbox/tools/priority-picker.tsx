'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PickList } from '@/components/ui/pick-list'
import { fuzzyFilter } from '@/lib/client/fuzzy'
import type { Priority } from '@/lib/protocol/choices'
import { PRIORITY_CHOICES, PriorityFlag } from './priority-flag'

interface PriorityPickerProps {
  priority: Priority
  onChoose: (priority: Priority) => void
}

export default function PriorityPicker({ priority, onChoose }: PriorityPickerProps) {
  const t = useTranslations('conversation.priority')
  const [query, setQuery] = useState('')
  const options = PRIORITY_CHOICES.map((value) => ({
    id: value,
    label: t(value),
    before: <PriorityFlag priority={value} />,
    checked: value === priority,
  }))
  return (
    <PickList
      label={t('title')}
      placeholder={t('title')}
      query={query}
      onQuery={setQuery}
      options={fuzzyFilter(query, options, ({ label }) => [label])}
      onPick={({ id }) => onChoose(id)}
      empty="–"
    />
  )
}
