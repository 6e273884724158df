'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { SaveBar } from '@/components/form/save-bar'
import { useSavedForm } from '@/components/form/use-saved-form'
import { Button } from '@/components/ui/button'
import { useNotify } from '@/components/ui/toast'
import { knowledgeKeys } from '@/lib/client/knowledge-api'
import type { DocumentView } from '@/lib/protocol/http-views'
import { DocumentForm } from './document-form'
import { inputOf, valuesOf } from './document-values'
import { useKnowledgeApi } from './use-knowledge-api'

/** An article in its editor; whoever saves on an older state is told. */
export default function DocumentEditor({ document }: { document: DocumentView }) {
  const [round, setRound] = useState(0)
  // A newer state that is asked for begins a form of its own.
  return <Editor key={round} document={document} onNewer={() => setRound(round + 1)} />
}

interface EditorProps {
  document: DocumentView
  onNewer: () => void
}

function Editor({ document, onNewer }: EditorProps) {
  const t = useTranslations('common')
  const api = useKnowledgeApi()
  const client = useQueryClient()
  const notify = useNotify()
  const { id, knowledgeBaseId } = document
  const saved = useMemo(() => valuesOf(document), [document])
  // The state that was edited: a newer one that arrives meanwhile must not count as seen.
  const base = useRef(document)
  const { form, submit, error, isStale, isDirty, isSaving, discard } = useSavedForm({
    saved,
    async save(values) {
      const { version } = isDirty ? base.current : document
      const changed = await api.updateDocument(id, { ...inputOf(values), version })
      base.current = changed
      client.setQueryData(knowledgeKeys.document(id), changed)
      notify({ title: t('saved') })
      void client.invalidateQueries({ queryKey: knowledgeKeys.documents(knowledgeBaseId) })
      void client.invalidateQueries({ queryKey: knowledgeKeys.passages(id) })
    },
  })
  if (!isDirty) base.current = document

  async function loadNewer(): Promise<void> {
    await client.invalidateQueries({ queryKey: knowledgeKeys.document(id) })
    onNewer()
  }
  return (
    <div className="flex flex-col gap-5">
      <DocumentForm form={form} />
      <SaveBar
        isDirty={isDirty}
        isSaving={isSaving}
        error={isStale ? t('stale') : error}
        onSave={() => void submit()}
        onDiscard={discard}
      />
      {isStale && (
        <Button className="self-start" onClick={() => void loadNewer()}>
          {t('loadNewer')}
        </Button>
      )}
    </div>
  )
}
