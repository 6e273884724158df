'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { ApiError } from '@/lib/client/api-error'
import type { DescribeContext } from '@/lib/client/rules/describe-rule'
import { previewImport, refusedRules, widenForeign } from '@/lib/client/rules/import-preview'
import { useRuleChanges } from './use-rules'

interface ImportDialogProps {
  file: { name: string; rules: readonly unknown[] }
  context: DescribeContext
  onClose: () => void
}

/** What a file holds, before it is added; what is wrong with it, rule by rule. */
export default function ImportDialog({ file, context, onClose }: ImportDialogProps) {
  const t = useTranslations('rules.importDialog')
  const common = useTranslations('common')
  const errorText = useErrorText()
  const { importAll } = useRuleChanges()
  const [widens, setWidens] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const rules = previewImport(file.rules, context)
  const foreign = rules.filter(({ isForeign }) => isForeign).length
  const refused = failure instanceof ApiError ? refusedRules(failure.fields) : []
  const faultsOf = (index: number) => refused.find((rule) => rule.index === index)?.faults ?? []

  async function add() {
    setBusy(true)
    setFailure(null)
    try {
      await importAll(widens ? widenForeign(file.rules, context.widgets) : file.rules)
      onClose()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { name: file.name })}
    >
      <div className="flex flex-col gap-4 text-13">
        <p className="text-n11">{t('help', { count: rules.length })}</p>
        <FormError
          text={
            refused.length > 0
              ? t('refused', { count: refused.length })
              : failure
                ? errorText(failure)
                : null
          }
        />
        <ol className="divide-y divide-n6 rounded-md border border-n6">
          {rules.map(({ name, sentence }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rules of a file never change their place
            <li key={index} className="px-3 py-2 [overflow-wrap:anywhere]">
              <p className="font-medium">{name ?? t('unnamed', { number: String(index + 1) })}</p>
              <p className="text-n11">{sentence ?? t('unreadable')}</p>
              {faultsOf(index).map(({ field, reason }) => (
                <p key={field} className="text-breach-text">
                  {t('fault', { field, reason })}
                </p>
              ))}
            </li>
          ))}
        </ol>
        {foreign > 0 && (
          <div className="flex flex-col gap-2 rounded-sm bg-waiting-tint px-3 py-2.5 text-waiting-text">
            <p>{t('foreign', { count: foreign })}</p>
            <Checkbox label={t('widen')} checked={widens} onChange={setWidens} />
          </div>
        )}
        <div className="flex justify-end gap-2">
          <Button variant="ghost" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button variant="primary" busy={busy} onClick={() => void add()}>
            {t('add', { count: rules.length })}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
