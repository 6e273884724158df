'use client'

import { ArrowRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AssistantForm, FieldName } from '@/lib/client/assistant/assistant-form'
import { diffLists } from '@/lib/client/assistant/diff-lists'
import { modelName } from '@/lib/client/console-session'
import { localeName } from '@/lib/client/locale-name'
import { Face } from '../face'
import { useKnowledgeBases } from '../use-choices'
import { Marked } from './marked'
import { TextChange } from './text-change'

interface FieldChangeProps {
  field: FieldName
  before: AssistantForm
  after: AssistantForm
}

/** What became of one field, in the way that says most of its kind. */
export function FieldChange({ field, before, after }: FieldChangeProps) {
  const t = useTranslations('assistant')
  const locale = useLocale()
  const { data: bases } = useKnowledgeBases()
  switch (field) {
    case 'name':
      return <TextChange before={before.name} after={after.name} />
    case 'instructions':
      return <TextChange before={before.instructions} after={after.instructions} />
    case 'guardrails':
      return <TextChange before={before.guardrails} after={after.guardrails} />
    case 'avatar':
      return (
        <Pair
          before={<Face avatar={before.avatar} name={before.name} />}
          after={<Face avatar={after.avatar} name={after.name} />}
        />
      )
    case 'tone':
      return (
        <Pair
          before={<Marked kind="removed">{t(`persona.tones.${before.tone}`)}</Marked>}
          after={<Marked kind="added">{t(`persona.tones.${after.tone}`)}</Marked>}
        />
      )
    case 'model': {
      const named = (model: string | null) =>
        model === null ? t('model.installation') : modelName(model)
      return (
        <Pair
          before={<Marked kind="removed">{named(before.model)}</Marked>}
          after={<Marked kind="added">{named(after.model)}</Marked>}
        />
      )
    }
    case 'knowledgeBaseIds': {
      const named = (id: string) =>
        bases ? (bases.find((base) => base.id === id)?.name ?? t('knowledge.deleted')) : '…'
      return (
        <ListChange
          before={[...before.knowledgeBaseIds].sort()}
          after={[...after.knowledgeBaseIds].sort()}
          nameOf={named}
        />
      )
    }
    case 'languages':
      return (
        <ListChange
          before={before.languages}
          after={after.languages}
          nameOf={(tag) => localeName(tag, locale)}
        />
      )
  }
}

function Pair({ before, after }: { before: ReactNode; after: ReactNode }) {
  const t = useTranslations('assistant.differences')
  return (
    <div className="flex flex-wrap items-center gap-2.5 text-13">
      <span className="sr-only">{t('before')}</span>
      {before}
      <ArrowRight aria-hidden className="size-4 text-n10" />
      <span className="sr-only">{t('after')}</span>
      {after}
    </div>
  )
}

interface ListChangeProps {
  before: readonly string[]
  after: readonly string[]
  nameOf: (entry: string) => string
}

function ListChange({ before, after, nameOf }: ListChangeProps) {
  const entries = diffLists(before, after).flatMap(({ kind, items }) =>
    items.map((entry) => ({ kind, entry })),
  )
  return (
    <ul className="flex flex-wrap gap-1.5 text-13">
      {entries.map(({ kind, entry }) => (
        <li key={`${kind} ${entry}`} className="[overflow-wrap:anywhere]">
          {kind === 'same' ? (
            <span className="inline-block px-1 text-n11">{nameOf(entry)}</span>
          ) : (
            <Marked kind={kind}>{nameOf(entry)}</Marked>
          )}
        </li>
      ))}
    </ul>
  )
}
