'use client'

import { FlaskConical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { SaveBar } from '@/components/form/save-bar'
import { useSession } from '@/components/providers/console-context'
import { Page } from '@/components/shell/page'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { useNotify } from '@/components/ui/toast'
import type { AssistantView } from '@/lib/protocol/assistant'
import { Uses } from '../assistant-row'
import { KnowledgeField } from '../knowledge-field'
import { useUses } from '../use-assistants'
import { AssistantDialogs, type Question } from './assistant-dialogs'
import { DraftBar } from './draft-bar'
import { GuardrailsSection } from './guardrails-section'
import { LanguagesSection } from './languages-section'
import { ModelSection } from './model-section'
import { PersonaSection } from './persona-section'
import { useAssistantForm } from './use-assistant-form'
import { usePublishing } from './use-publishing'
import { useVersions } from './use-versions'
import { VersionList } from './version-list'

interface AssistantEditorProps {
  assistant: AssistantView
  reload: () => Promise<unknown>
}

/** Everything that makes an assistant, its draft, and what was published before. */
export default function AssistantEditor({ assistant, reload }: AssistantEditorProps) {
  const t = useTranslations('assistant')
  const common = useTranslations('common')
  const notify = useNotify()
  const disabled = !useSession().permissions.includes('settings:write')
  const uses = useUses()?.(assistant.id)
  const versions = useVersions(assistant.id)
  const [question, setQuestion] = useState<Question | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  // A notice outlives what was rendered when it appeared.
  const latestAsk = useRef<(next: Question) => void>(() => undefined)
  const { root, editor, ...state } = useAssistantForm({ assistant, reload, disabled })
  const publishing = usePublishing({
    assistant,
    reload,
    onUndo: (number) => latestAsk.current({ kind: 'rollBack', number }),
  })
  const { id, name, hasDraft, published } = assistant
  const number = Math.max(published.number, 1)

  /** What was typed and not saved would be neither in the draft nor out of it. */
  function ask(next: Question) {
    if (state.isDirty) return notify({ title: t('versions.unsaved') })
    setQuestion(next)
  }
  useEffect(() => {
    latestAsk.current = ask
  })

  return (
    <Page
      title={name}
      back={{ href: '/assistant', label: t('title') }}
      actions={
        !disabled && (
          <Link
            href={`/assistant/${encodeURIComponent(id)}/playground`}
            prefetch={false}
            className={buttonClass('secondary')}
          >
            <FlaskConical className="size-4" aria-hidden />
            {t('tryIt')}
          </Link>
        )
      }
      width="full"
    >
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,42rem)_minmax(0,22rem)] xl:justify-between">
        <div ref={root} className="flex min-w-0 flex-col gap-6">
          <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5">
            <Badge>{t('state.published', { number: String(number) })}</Badge>
            {hasDraft && <Badge tone="waiting">{t('state.draft')}</Badge>}
            <div className="min-w-0">
              <Uses names={uses} />
            </div>
          </div>
          {disabled && <p className="text-13 text-n10">{common('readOnly')}</p>}
          <PersonaSection {...editor} />
          <GuardrailsSection {...editor} />
          <Section title={t('knowledge.title')} help={t('knowledge.help')}>
            <KnowledgeField
              chosen={editor.values.knowledgeBaseIds}
              onChange={(ids) => editor.set('knowledgeBaseIds', ids)}
              error={editor.errorAt('knowledgeBaseIds')}
              disabled={disabled}
              hideLegend
            />
          </Section>
          <ModelSection {...editor} />
          <LanguagesSection {...editor} />
          {!disabled && (
            <SaveBar
              isDirty={state.isDirty}
              isSaving={state.isSaving}
              error={state.error}
              isStale={state.isStale}
              loadNewer={state.loadNewer}
              saveLabel={t('draft.save')}
              onSave={() => void state.submit()}
              onDiscard={state.discard}
            />
          )}
          {hasDraft && !state.isDirty && (
            <DraftBar
              number={number}
              actions={
                disabled
                  ? undefined
                  : {
                      onDiscard: () => ask({ kind: 'discard' }),
                      onPublish: () => ask({ kind: 'publish' }),
                    }
              }
              onDifferences={() => ask({ kind: 'differences', from: null })}
            />
          )}
        </div>
        <VersionList
          assistant={assistant}
          query={versions}
          headingRef={heading}
          onCompare={(from) => setQuestion({ kind: 'differences', from })}
          onRestore={disabled ? undefined : (from) => ask({ kind: 'restore', number: from })}
          onRollBack={disabled ? undefined : (from) => ask({ kind: 'rollBack', number: from })}
        />
      </div>
      <AssistantDialogs
        assistant={assistant}
        versions={versions.data?.pages.flatMap(({ data }) => data) ?? []}
        question={question}
        publishing={publishing}
        onClose={() => setQuestion(null)}
        afterwards={() => heading.current}
      />
    </Page>
  )
}
