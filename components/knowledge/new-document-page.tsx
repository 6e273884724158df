'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Lock } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { UnsavedGuard } from '@/components/form/unsaved-guard'
import { useSavedForm } from '@/components/form/use-saved-form'
import { Page } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FormError } from '@/components/ui/form-error'
import { useNotify } from '@/components/ui/toast'
import { knowledgeKeys } from '@/lib/client/knowledge-api'
import { DocumentForm } from './document-form'
import { EMPTY_DOCUMENT, inputOf } from './document-values'
import { useKnowledgeApi, useMayWrite } from './use-knowledge-api'

/** An article that is written here. */
export function NewDocumentPage({ id }: { id: string }) {
  const t = useTranslations('knowledge')
  const c = useTranslations('common')
  const api = useKnowledgeApi()
  const client = useQueryClient()
  const router = useRouter()
  const notify = useNotify()
  const mayWrite = useMayWrite()
  const { form, submit, error, isDirty, isSaving } = useSavedForm({
    saved: EMPTY_DOCUMENT,
    async save(values) {
      const { title } = await api.createDocument(id, inputOf(values))
      notify({ title: t('created', { title }) })
      await client.invalidateQueries({ queryKey: knowledgeKeys.documents(id) })
      await client.invalidateQueries({ queryKey: knowledgeKeys.base(id) })
      router.push(`/knowledge/${id}`)
    },
  })
  const back = { href: `/knowledge/${id}`, label: t('articles') }
  if (!mayWrite) {
    return (
      <Page title={t('newArticle')} back={back}>
        <EmptyState icon={Lock}>{c('forbiddenText')}</EmptyState>
      </Page>
    )
  }
  return (
    <Page
      title={t('newArticle')}
      back={back}
      actions={
        <Button variant="primary" busy={isSaving} onClick={() => void submit()}>
          {isSaving ? c('saving') : t('createArticle')}
        </Button>
      }
    >
      <UnsavedGuard dirty={isDirty && !isSaving} />
      <FormError text={error} />
      <DocumentForm form={form} isNew />
    </Page>
  )
}
