'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, useRef } from 'react'
import { SaveBar } from '@/components/form/save-bar'
import { useApi, useSession } from '@/components/providers/console-context'
import { Page } from '@/components/shell/page'
import { buttonClass } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { Link } from '@/components/ui/link'
import { useNotify } from '@/components/ui/toast'
import { useWidgets } from '@/components/widgets/use-widgets'
import { draftOfRule, type RuleDraft, ruleOf } from '@/lib/client/rules/rule-form'
import type { RuleView } from '@/lib/protocol/http-views'
import { ruleKeys, rulePath } from '../use-rules'
import { DeleteRule } from './delete-rule'
import { RuleFields } from './rule-fields'
import { useRuleDraft } from './use-rule-draft'

/** A rule that is there already. */
export default function RuleEditor({
  rule,
  reload,
}: {
  rule: RuleView
  reload: () => Promise<unknown>
}) {
  const t = useTranslations('rules')
  const common = useTranslations('common')
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const disabled = !useSession().permissions.includes('rules:write')
  const widgets = useWidgets().data ?? []
  const own = useRef<RuleDraft | null>(null)
  const saved = useMemo(() => keepTree(draftOfRule(rule), own.current), [rule])
  const state = useRuleDraft({
    saved,
    version: rule.version,
    disabled,
    reload,
    async save(body, draft, version) {
      const { data } = await api<{ data: RuleView }>(rulePath(rule.id), {
        method: 'PATCH',
        body: { ...body, version },
      })
      own.current = draft
      client.setQueryData(ruleKeys.one(rule.id), data)
      void client.invalidateQueries({ queryKey: ruleKeys.all })
      notify({ title: common('saved') })
    },
  })

  return (
    <Page
      title={rule.name}
      back={{ href: '/rules', label: t('title') }}
      actions={
        !disabled && (
          <>
            <Link
              href={`/rules/new?from=${encodeURIComponent(rule.id)}`}
              className={buttonClass('secondary')}
            >
              <Copy className="size-4" aria-hidden />
              <span className="max-sm:sr-only">{t('list.duplicate')}</span>
            </Link>
            <DeleteRule rule={rule} />
          </>
        )
      }
      width="full"
    >
      <RuleFields
        editor={state.editor}
        isComplete={state.faults.size === 0}
        root={state.root}
        widgets={widgets}
        before={disabled && <p className="text-13 text-n10">{common('readOnly')}</p>}
        after={
          <>
            {state.missing > 0 && (
              <FormError text={t('editor.incomplete', { count: state.missing })} />
            )}
            {!disabled && (
              <SaveBar
                {...state}
                error={state.refusal ?? state.error}
                onSave={() => void state.submit()}
                onDiscard={state.discard}
              />
            )}
          </>
        }
      />
    </Page>
  )
}

/** The tree as it was edited where the server has just that: its nodes stay the ones that hold the focus. */
function keepTree(fresh: RuleDraft, own: RuleDraft | null): RuleDraft {
  if (!own || JSON.stringify(ruleOf(own).rule) !== JSON.stringify(ruleOf(fresh).rule)) return fresh
  return own
}
