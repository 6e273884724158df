'use client'

import { Tags } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { useSession } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TagChip } from '@/components/ui/tag-chip'
import type { TagView } from '@/lib/protocol/tags'
import type { Deletion } from '../delete-dialog'
import { IconActions } from '../icon-actions'
import { List, rowClass } from '../list'
import { SettingsPage } from '../settings-page'
import { usePageList } from '../use-page-list'

const TagDialog = lazy(() => import('./tag-dialog').then((m) => ({ default: m.TagDialog })))
const DeleteDialog = lazy(() =>
  import('../delete-dialog').then((m) => ({ default: m.DeleteDialog })),
)

export function TagsScreen() {
  const t = useTranslations('settings.tags')
  const common = useTranslations('common')
  const { permissions } = useSession()
  const mayWrite = permissions.includes('settings:write')
  const list = usePageList<TagView>('tags')
  const [edited, setEdited] = useState<TagView | 'new' | null>(null)
  const [deletion, setDeletion] = useState<Deletion | null>(null)
  const create = (
    <Button variant="primary" onClick={() => setEdited('new')}>
      {t('create')}
    </Button>
  )
  const remove = ({ id, name, conversations }: TagView) =>
    setDeletion({
      title: t('deleteTitle', { name }),
      text: t('deleteText', { count: conversations }),
      action: common('delete'),
      path: `tags/${id}`,
      changes: ['tags'],
      done: t('deleted'),
    })

  return (
    <SettingsPage
      section="tags"
      description={t('text')}
      actions={mayWrite && list.items.length > 0 && create}
    >
      <List
        list={list}
        label={t('text')}
        failed={t('failed')}
        empty={
          <EmptyState icon={Tags} action={mayWrite && create}>
            {t(mayWrite ? 'empty' : 'emptyRead')}
          </EmptyState>
        }
        row={(tag) => (
          <div className={rowClass}>
            <span className="min-w-0 flex-1">
              <TagChip name={tag.name} color={tag.color} />
            </span>
            <span className="text-13 text-n10 tabular-nums">
              {t('count', { count: tag.conversations })}
            </span>
            {mayWrite && (
              <IconActions
                edit={{ label: t('editOf', { name: tag.name }), onClick: () => setEdited(tag) }}
                remove={{ label: t('deleteOf', { name: tag.name }), onClick: () => remove(tag) }}
              />
            )}
          </div>
        )}
      />
      <Suspense fallback={null}>
        {edited && (
          <TagDialog tag={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
        )}
        {deletion && <DeleteDialog what={deletion} onClose={() => setDeletion(null)} />}
      </Suspense>
    </SettingsPage>
  )
}
