'use client'

import { KeyRound, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { useSession } from '@/components/providers/console-context'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { IconButton } from '@/components/ui/icon-button'
import type { ApiKeyView } from '@/lib/protocol/http-views'
import type { Deletion } from '../delete-dialog'
import { List, rowClass } from '../list'
import { SettingsPage } from '../settings-page'
import { usePageList } from '../use-page-list'
import { useWhen } from '../when'

const KeyDialog = lazy(() => import('./key-dialog').then((m) => ({ default: m.KeyDialog })))
const DeleteDialog = lazy(() =>
  import('../delete-dialog').then((m) => ({ default: m.DeleteDialog })),
)

export function KeysScreen() {
  const t = useTranslations('settings.keys')
  const when = useWhen()
  const { permissions } = useSession()
  const mayRead = permissions.includes('api-keys:read')
  const list = usePageList<ApiKeyView>('api-keys', {}, { enabled: mayRead })
  const [creating, setCreating] = useState(false)
  const [deletion, setDeletion] = useState<Deletion | null>(null)
  const create = (
    <Button variant="primary" onClick={() => setCreating(true)}>
      {t('create')}
    </Button>
  )
  const remove = ({ id, name }: ApiKeyView) =>
    setDeletion({
      title: t('deleteTitle', { name }),
      text: t('deleteText'),
      action: t('delete'),
      path: `api-keys/${id}`,
      changes: ['api-keys'],
      done: t('deleted'),
    })

  return (
    <SettingsPage
      section="apiKeys"
      description={t('text')}
      actions={list.items.length > 0 && create}
    >
      <List
        list={list}
        label={t('text')}
        failed={t('failed')}
        empty={
          <EmptyState icon={KeyRound} action={create}>
            {t('empty')}
          </EmptyState>
        }
        row={(key) => (
          <div className={rowClass}>
            <div className="flex min-w-0 flex-1 basis-60 flex-col gap-1">
              <span className="text-13 font-medium [overflow-wrap:anywhere]">{key.name}</span>
              <span className="text-12 text-n10">
                <code className="font-mono">{key.prefix}…</code>
                {' · '}
                {key.lastUsedAt ? t('used', { when: when(key.lastUsedAt) }) : t('never')}
                {' · '}
                {t('created', { when: when(key.createdAt) })}
              </span>
              <span className="flex flex-wrap gap-1 pt-0.5">
                {key.scopes.map((scope) => (
                  <Badge key={scope}>{scope}</Badge>
                ))}
              </span>
            </div>
            <IconButton
              icon={Trash2}
              label={t('deleteOf', { name: key.name })}
              onClick={() => remove(key)}
              className="max-lg:size-9"
            />
          </div>
        )}
      />
      <Suspense fallback={null}>
        {creating && <KeyDialog onClose={() => setCreating(false)} />}
        {deletion && <DeleteDialog what={deletion} onClose={() => setDeletion(null)} />}
      </Suspense>
    </SettingsPage>
  )
}
