'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { SaveBar } from '@/components/form/save-bar'
import { useSavedForm } from '@/components/form/use-saved-form'
import { useNotify } from '@/components/ui/toast'
import { knowledgeKeys } from '@/lib/client/knowledge-api'
import type { DocumentView } from '@/lib/protocol/http-views'
import { DocumentForm } from './document-form'
import { inputOf, valuesOf } from './document-values'
import { useKnowledgeApi } from './use-knowledge-api'

/** An article in its editor; whoever saves on an older state is told. */
export default function DocumentEditor({ document }: { document: DocumentView }) {
  const t = useTranslations('common')
  const api = useKnowledgeApi()
  const client = useQueryClient()
  const notify = useNotify()
  const { id, knowledgeBaseId } = document
  const saved = useMemo(() => valuesOf(document), [document])
  const { form, submit, ...state } = useSavedForm({
    saved,
    version: document.version,
    async save(values, version) {
      const changed = await api.updateDocument(id, { ...inputOf(values), version })
      client.setQueryData(knowledgeKeys.document(id), changed)
      notify({ title: t('saved') })
      void client.invalidateQueries({ queryKey: knowledgeKeys.documents(knowledgeBaseId) })
      void client.invalidateQueries({ queryKey: knowledgeKeys.passages(id) })
    },
    reload: () => client.invalidateQueries({ queryKey: knowledgeKeys.document(id) }),
  })
  return (
    <div className="flex flex-col gap-5">
      <DocumentForm form={form} />
      <SaveBar {...state} onSave={() => void submit()} onDiscard={state.discard} />
    </div>
  )
}
