'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { UnsavedGuard } from '@/components/form/unsaved-guard'
import { useApi } from '@/components/providers/console-context'
import { Page } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { useNotify } from '@/components/ui/toast'
import { useWidgets } from '@/components/widgets/use-widgets'
import { draftOfRule } from '@/lib/client/rules/rule-form'
import { draftFrom, emptyDraft, TEMPLATES } from '@/lib/client/rules/templates'
import type { RuleView } from '@/lib/protocol/http-views'
import { RULES_PATH, ruleKeys } from '../use-rules'
import { RuleFields } from './rule-fields'
import { useRuleDraft } from './use-rule-draft'

/** A rule that is not there yet: empty, from a template, or a copy of another. */
export default function NewRule({ copied }: { copied?: RuleView }) {
  const t = useTranslations('rules')
  const api = useApi()
  const client = useQueryClient()
  const router = useRouter()
  const notify = useNotify()
  const locale = useLocale()
  const widgets = useWidgets().data ?? []
  const [saved] = useState(() => (copied ? draftOfRule(copied) : emptyDraft()))
  const [done, setDone] = useState(false)
  const state = useRuleDraft({
    saved,
    disabled: false,
    async save(body) {
      const { data } = await api<{ data: RuleView }>(RULES_PATH, { method: 'POST', body })
      setDone(true)
      notify({ title: t('editor.created', { name: data.name }) })
      await client.invalidateQueries({ queryKey: ruleKeys.all })
      router.push('/rules')
    },
  })
  const templates = (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="pb-2 text-13 font-medium">{t('editor.templates')}</legend>
      {TEMPLATES.map((template) => (
        <Button
          key={template}
          size="sm"
          onClick={() => state.start(draftFrom(template, t, locale))}
        >
          {t(`editor.template.${template}`)}
        </Button>
      ))}
    </fieldset>
  )
  return (
    <Page
      title={t('editor.newTitle')}
      back={{ href: '/rules', label: t('title') }}
      actions={
        <Button variant="primary" busy={state.isSaving || done} onClick={() => void state.submit()}>
          {t('editor.create')}
        </Button>
      }
      width="full"
    >
      <UnsavedGuard dirty={!done && state.isDirty} />
      <RuleFields
        editor={state.editor}
        isComplete={state.faults.size === 0}
        root={state.root}
        widgets={widgets}
        before={!copied && templates}
        after={
          <FormError
            text={
              state.missing > 0
                ? t('editor.incomplete', { count: state.missing })
                : (state.refusal ?? state.error)
            }
          />
        }
      />
    </Page>
  )
}
