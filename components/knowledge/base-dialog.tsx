'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useSavedForm } from '@/components/form/use-saved-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { TextArea } from '@/components/ui/text-area'
import { useNotify } from '@/components/ui/toast'
import { knowledgeKeys } from '@/lib/client/knowledge-api'
import type { KnowledgeBaseView } from '@/lib/protocol/http-views'
import { useKnowledgeApi } from './use-knowledge-api'

interface BaseDialogProps {
  /** Null: a new one. */
  base: KnowledgeBaseView | null
  onClose: () => void
}

export default function BaseDialog({ base, onClose }: BaseDialogProps) {
  const t = useTranslations('knowledge')
  const c = useTranslations('common')
  const api = useKnowledgeApi()
  const client = useQueryClient()
  const router = useRouter()
  const notify = useNotify()
  const { form, submit, error, isSaving } = useSavedForm({
    saved: { name: base?.name ?? '', description: base?.description ?? '' },
    async save(values) {
      const saved = base ? await api.updateBase(base.id, values) : await api.createBase(values)
      await client.invalidateQueries({ queryKey: knowledgeKeys.bases })
      client.setQueryData(knowledgeKeys.base(saved.id), saved)
      notify({ title: base ? c('saved') : t('baseMade', { name: saved.name }) })
      onClose()
      if (!base) router.push(`/knowledge/${saved.id}`)
    },
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={base ? t('rename') : t('newBase')}
    >
      <form
        className="flex flex-col gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <FormError text={error} />
        <Field
          label={t('name')}
          autoFocus
          maxLength={200}
          error={form.errorAt('name')}
          {...form.register('name')}
        />
        <TextArea
          label={t('description')}
          help={t('descriptionHelp')}
          maxLength={2000}
          rows={3}
          error={form.errorAt('description')}
          {...form.register('description')}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{c('cancel')}</Button>
          <Button variant="primary" type="submit" busy={isSaving}>
            {base ? c('save') : c('create')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
