'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { useNotify } from '@/components/ui/toast'
import type { WidgetView } from '@/lib/protocol/http-views'
import { widgetKeys } from './use-widgets'

const ConfirmDialog = lazy(() =>
  import('@/components/ui/confirm-dialog').then((module) => ({ default: module.ConfirmDialog })),
)

export function DeleteWidget({ widget }: { widget: WidgetView }) {
  const t = useTranslations('widgets')
  const api = useApi()
  const router = useRouter()
  const client = useQueryClient()
  const notify = useNotify()
  const errorText = useErrorText()
  const [open, setOpen] = useState<boolean | null>(null)
  const [busy, setBusy] = useState(false)
  const { id, name } = widget

  async function remove() {
    setBusy(true)
    try {
      await api(`/api/v1/widgets/${id}`, { method: 'DELETE' })
      await client.invalidateQueries({ queryKey: widgetKeys.all })
      notify({ title: t('deleted', { name }) })
      router.push('/widgets')
    } catch (error) {
      notify({ title: errorText(error), tone: 'error' })
      setBusy(false)
      setOpen(false)
    }
  }

  return (
    <>
      <Button variant="ghost" onClick={() => setOpen(true)}>
        {t('delete')}
      </Button>
      {open !== null && (
        <Suspense fallback={null}>
          <ConfirmDialog
            open={open}
            onOpenChange={setOpen}
            title={t('deleteTitle', { name })}
            text={t('deleteText')}
            action={t('delete')}
            busy={busy}
            onConfirm={() => void remove()}
          />
        </Suspense>
      )}
    </>
  )
}
