'use client'

import { useLocale, useTranslations } from 'next-intl'
import { lazy, Suspense, useRef } from 'react'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useNotify } from '@/components/ui/toast'
import { changedFields, formOf } from '@/lib/client/assistant/assistant-form'
import { sidesOf } from '@/lib/client/assistant/sides'
import type { AssistantVersionView, AssistantView } from '@/lib/protocol/assistant'
import { nextNumber } from './next-number'
import type { usePublishing } from './use-publishing'

const DifferencesDialog = lazy(() => import('./differences-dialog'))
const PublishDialog = lazy(() => import('./publish-dialog'))

/** What is asked before something is done with the draft or a version. */
export type Question =
  | { kind: 'publish' }
  | { kind: 'discard' }
  | { kind: 'differences'; from: number | null }
  | { kind: 'restore'; number: number }
  | { kind: 'rollBack'; number: number }

interface AssistantDialogsProps {
  assistant: AssistantView
  versions: readonly AssistantVersionView[]
  question: Question | null
  publishing: ReturnType<typeof usePublishing>
  onClose: () => void
  /** Gets the focus when something was done: the button that asked may be gone. */
  afterwards: () => HTMLElement | null
}

export function AssistantDialogs(props: AssistantDialogsProps) {
  const { assistant, versions, question, publishing, onClose, afterwards } = props
  const t = useTranslations('assistant')
  const locale = useLocale()
  const notify = useNotify()
  const done = useRef(false)
  // A dialog says what it said while it is closing.
  const shown = useRef<Question | null>(null)
  if (question) shown.current = question
  const { name, published, hasDraft } = assistant
  const number = question && 'number' in question ? question.number : numberOf(shown.current)
  const named = { number: String(number) }
  const current = { number: String(published.number) }
  const lost = changedFields(formOf(published), formOf(assistant)).map((field) =>
    t(`differences.fields.${field}`),
  )

  /** Of a question without fields: what was asked is closed in any case, and a refusal told beside it. */
  async function run(work: Promise<string | null>) {
    const failure = await work
    done.current = failure === null
    if (failure !== null) notify({ title: failure, tone: 'error' })
    onClose()
  }
  const finalFocus = () => {
    const wanted = done.current ? afterwards() : null
    done.current = false
    return wanted
  }
  const confirm = (kind: Question['kind']) => ({
    open: question?.kind === kind,
    onOpenChange: (open: boolean) => !open && onClose(),
    busy: publishing.busy,
    finalFocus,
  })

  return (
    <>
      <Suspense fallback={null}>
        {question?.kind === 'differences' && (
          <DifferencesDialog
            sides={sidesOf(assistant, versions)}
            from={question.from}
            onClose={onClose}
          />
        )}
        {question?.kind === 'publish' && (
          <PublishDialog
            assistant={assistant}
            busy={publishing.busy}
            onPublish={async (note) => {
              const failure = await publishing.publish(note)
              if (failure !== null) return failure
              done.current = true
              onClose()
              return null
            }}
            onClose={onClose}
            finalFocus={finalFocus}
          />
        )}
      </Suspense>
      <ConfirmDialog
        {...confirm('discard')}
        title={t('draft.discardTitle', { name })}
        text={t('draft.discardText', {
          ...current,
          fields: new Intl.ListFormat(locale, { type: 'conjunction' }).format(lost),
        })}
        action={t('draft.discard')}
        onConfirm={() => void run(publishing.discard())}
      />
      <ConfirmDialog
        {...confirm('restore')}
        harmless={!hasDraft}
        title={t('versions.restoreTitle', named)}
        text={t(hasDraft ? 'versions.restoreText' : 'versions.restoreUnseen')}
        action={t('versions.restore')}
        onConfirm={() => void run(publishing.restore(number))}
      />
      <ConfirmDialog
        {...confirm('rollBack')}
        title={t('versions.rollBackTitle', named)}
        text={[
          t('versions.rollBackText', {
            next: String(nextNumber(published.number)),
            current: current.number,
          }),
          ...(hasDraft ? [t('versions.rollBackDraft')] : []),
        ].join(' ')}
        action={t('versions.rollBack')}
        onConfirm={() => void run(publishing.rollBack(number))}
      />
    </>
  )
}

const numberOf = (question: Question | null) =>
  question && 'number' in question ? question.number : 0
