'use client'

import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { RuleView } from '@/lib/protocol/http-views'
import { useRuleChanges } from '../use-rules'

export function DeleteRule({ rule }: { rule: RuleView }) {
  const t = useTranslations('rules.list')
  const common = useTranslations('common')
  const router = useRouter()
  const { remove } = useRuleChanges()
  const [asks, setAsks] = useState(false)
  const [busy, setBusy] = useState(false)
  const { name } = rule
  return (
    <>
      <Button onClick={() => setAsks(true)}>
        <Trash2 className="size-4" aria-hidden />
        <span className="max-sm:sr-only">{common('delete')}</span>
      </Button>
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        title={t('deleteTitle', { name })}
        text={t('deleteText')}
        action={common('delete')}
        busy={busy}
        onConfirm={async () => {
          setBusy(true)
          const gone = await remove(rule)
          setBusy(false)
          setAsks(false)
          if (gone) router.push('/rules')
        }}
      />
    </>
  )
}
