'use client'

import {
  type Announcements,
  closestCenter,
  DndContext,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { DescribeContext } from '@/lib/client/rules/describe-rule'
import type { RuleView } from '@/lib/protocol/http-views'
import { RuleRow } from './rule-row'
import { useRuleChanges } from './use-rules'

const ALONG_THE_LIST: Modifier[] = [({ transform }) => ({ ...transform, x: 0 })]

interface RuleListProps {
  rules: readonly RuleView[]
  context: DescribeContext
  disabled: boolean
}

/** The rules in their order, which dragging changes: by pointer, or lifted and moved by keys. */
export function RuleList({ rules, context, disabled }: RuleListProps) {
  const t = useTranslations('rules.list')
  const { move } = useRuleChanges()
  const sensors = useSensors(
    // A press that does not move is a click.
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const placeOf = (id: UniqueIdentifier) => rules.findIndex((rule) => rule.id === id)
  const told = (text: 'lifted' | 'over' | 'dropped', id: UniqueIdentifier, at = id) =>
    t(text, {
      name: rules[placeOf(id)]?.name ?? '',
      position: String(placeOf(at) + 1),
      count: String(rules.length),
    })
  // A rule that was just lifted is over its own place: said, it would drown that it was lifted.
  const hasMoved = useRef(false)
  const announcements: Announcements = {
    onDragStart({ active }) {
      hasMoved.current = false
      return told('lifted', active.id)
    },
    onDragOver({ active, over }) {
      hasMoved.current ||= over?.id !== active.id
      return over && hasMoved.current ? told('over', active.id, over.id) : undefined
    },
    onDragEnd: ({ active, over }) => told('dropped', active.id, over?.id ?? active.id),
    onDragCancel: ({ active }) => t('cancelled', { name: rules[placeOf(active.id)]?.name ?? '' }),
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={ALONG_THE_LIST}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('dragHelp') } }}
      onDragEnd={({ active, over }) => {
        if (over) void move(rules, placeOf(active.id), placeOf(over.id))
      }}
    >
      <SortableContext items={rules.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol className="appear divide-y divide-n6 rounded-md border border-n6">
          {rules.map((rule, index) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              index={index}
              rules={rules}
              context={context}
              disabled={disabled}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}
