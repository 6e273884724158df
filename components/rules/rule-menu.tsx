'use client'

import { Copy, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import type { RuleView } from '@/lib/protocol/http-views'
import { useRuleChanges } from './use-rules'

/** What is done with a rule less often. */
export function RuleMenu({ rule }: { rule: RuleView }) {
  const t = useTranslations('rules.list')
  const common = useTranslations('common')
  const router = useRouter()
  const { remove } = useRuleChanges()
  const [asks, setAsks] = useState(false)
  const { name } = rule
  const id = encodeURIComponent(rule.id)
  return (
    <>
      <Menu align="end" trigger={<IconButton icon={Ellipsis} label={t('more', { name })} />}>
        <MenuItem icon={Pencil} onClick={() => router.push(`/rules/${id}`)}>
          {common('edit')}
        </MenuItem>
        <MenuItem icon={Copy} onClick={() => router.push(`/rules/new?from=${id}`)}>
          {t('duplicate')}
        </MenuItem>
        <MenuItem icon={Trash2} onClick={() => setAsks(true)}>
          {common('delete')}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        title={t('deleteTitle', { name })}
        text={t('deleteText')}
        action={common('delete')}
        onConfirm={() => {
          setAsks(false)
          void remove(rule)
        }}
      />
    </>
  )
}
