'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useSavedForm } from '@/components/form/use-saved-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FormError } from '@/components/ui/form-error'
import { knowledgeKeys } from '@/lib/client/knowledge-api'
import { useKnowledgeApi } from './use-knowledge-api'

const NOTHING = { url: '' }

export default function UrlDialog({ baseId, onClose }: { baseId: string; onClose: () => void }) {
  const t = useTranslations('knowledge')
  const c = useTranslations('common')
  const api = useKnowledgeApi()
  const client = useQueryClient()
  const { form, submit, error, isSaving } = useSavedForm({
    saved: NOTHING,
    async save({ url }) {
      const typed = url.trim()
      await api.importUrl(
        baseId,
        /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`,
      )
      await client.invalidateQueries({ queryKey: knowledgeKeys.sources(baseId) })
      onClose()
    },
  })
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('addUrlTitle')}>
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
          label={t('address')}
          help={t('addressHelp')}
          type="url"
          autoFocus
          placeholder="https://"
          maxLength={2000}
          error={form.errorAt('url')}
          {...form.register('url')}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{c('cancel')}</Button>
          <Button variant="primary" type="submit" busy={isSaving}>
            {t('import')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
