'use client'

import { MessageSquareQuote, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useDeferredValue, useState } from 'react'
import { useSession } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { inputClass } from '@/components/ui/field'
import { cx } from '@/lib/client/class-names'
import type { CannedResponseView } from '@/lib/protocol/canned-responses'
import type { Deletion } from '../delete-dialog'
import { IconActions } from '../icon-actions'
import { List, rowClass } from '../list'
import { SettingsPage } from '../settings-page'
import { usePageList } from '../use-page-list'
import { useWhen } from '../when'

const CannedDialog = lazy(() =>
  import('./canned-dialog').then((m) => ({ default: m.CannedDialog })),
)
const DeleteDialog = lazy(() =>
  import('../delete-dialog').then((m) => ({ default: m.DeleteDialog })),
)

export function CannedScreen() {
  const t = useTranslations('settings.canned')
  const common = useTranslations('common')
  const when = useWhen()
  const { permissions } = useSession()
  const mayWrite = permissions.includes('conversations:write')
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const list = usePageList<CannedResponseView>('canned-responses', { q: q || undefined })
  const [edited, setEdited] = useState<CannedResponseView | 'new' | null>(null)
  const [deletion, setDeletion] = useState<Deletion | null>(null)
  const create = (
    <Button variant="primary" onClick={() => setEdited('new')}>
      {t('create')}
    </Button>
  )
  const remove = ({ id, shortcut }: CannedResponseView) =>
    setDeletion({
      title: t('deleteTitle', { shortcut }),
      text: t('deleteText'),
      action: common('delete'),
      path: `canned-responses/${id}`,
      changes: ['canned-responses'],
      done: t('deleted'),
    })
  const isEmpty = q === '' && list.items.length === 0

  return (
    <SettingsPage section="canned" description={t('text')} actions={mayWrite && !isEmpty && create}>
      {!isEmpty && (
        <label className="relative block">
          <span className="sr-only">{t('search')}</span>
          <Search className="absolute top-3 left-3 size-4 text-n10" aria-hidden />
          <input
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            placeholder={t('search')}
            className={cx(inputClass, 'pl-9')}
          />
        </label>
      )}
      <List
        list={list}
        label={t('text')}
        failed={t('failed')}
        empty={
          <EmptyState icon={MessageSquareQuote} action={mayWrite && isEmpty && create}>
            {t(isEmpty ? 'empty' : 'nothingFound')}
          </EmptyState>
        }
        row={(canned) => (
          <div className={cx(rowClass, 'flex-nowrap items-start')}>
            <div className="flex min-w-0 flex-1 flex-col gap-0.5">
              <span className="text-13 font-medium [overflow-wrap:anywhere]">
                /{canned.shortcut}
              </span>
              <span className="line-clamp-2 text-13 whitespace-pre-line text-n11 [overflow-wrap:anywhere]">
                {canned.text}
              </span>
              {canned.updatedBy && (
                <span className="text-12 text-n10">
                  {t('by', { name: canned.updatedBy, when: when(canned.updatedAt) })}
                </span>
              )}
            </div>
            {mayWrite && (
              <IconActions
                edit={{ label: t('editOf', canned), onClick: () => setEdited(canned) }}
                remove={{ label: t('deleteOf', canned), onClick: () => remove(canned) }}
              />
            )}
          </div>
        )}
      />
      <Suspense fallback={null}>
        {edited && (
          <CannedDialog canned={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
        )}
        {deletion && <DeleteDialog what={deletion} onClose={() => setDeletion(null)} />}
      </Suspense>
    </SettingsPage>
  )
}
