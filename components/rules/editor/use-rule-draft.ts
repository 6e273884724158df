'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useSavedForm } from '@/components/form/use-saved-form'
import { ApiError } from '@/lib/client/api-error'
import { findFaults, placeRefusals } from '@/lib/client/rules/rule-faults'
import {
  draftOf,
  formOf,
  type RuleDraft,
  type RuleForm,
  ruleOf,
} from '@/lib/client/rules/rule-form'
import { RULE_LIMITS } from '@/lib/protocol/escalation-limits'
import type { EscalationRule } from '@/lib/protocol/escalation-rule'
import type { RuleEditor } from './editor-context'

interface RuleDraftOptions {
  /** The state on the server, or what a new rule starts from. */
  saved: RuleDraft
  version?: number
  disabled: boolean
  save: (rule: EscalationRule, draft: RuleDraft, version: number | undefined) => Promise<void>
  reload?: () => Promise<unknown>
}

/** The state of the editor: the draft, what is wrong with it, and saving it. */
export function useRuleDraft({ saved, version, disabled, save, reload }: RuleDraftOptions) {
  const t = useTranslations('rules.editor')
  const [asked, setAsked] = useState(false)
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map())
  const root = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<readonly string[]>([])
  const [made] = useState(() => ({ keys: 0 }))

  const state = useSavedForm<RuleForm>({
    saved: useMemo(() => formOf(saved), [saved]),
    ...(version !== undefined && { version }),
    ...(reload && { reload }),
    async save(values, edited) {
      const sent = draftOf(values)
      const { rule, places } = ruleOf(sent)
      try {
        await save(rule, sent, edited)
        setRefusals(new Map())
      } catch (error) {
        if (error instanceof ApiError) setRefusals(placeRefusals(error.fields, sent, places))
        throw error
      }
    },
  })
  const { form } = state
  const { values } = form
  const draft = useMemo(() => draftOf(values), [values])
  const faults = useMemo(() => findFaults(draft), [draft])

  useEffect(() => {
    if (wanted.length === 0) return
    const found = wanted.map((selector) => root.current?.querySelector<HTMLElement>(selector))
    found.find((element) => element)?.focus()
    setWanted([])
  }, [wanted])

  const set: RuleEditor['set'] = (name, value, focus) => {
    form.setValue(name, formOf({ ...draft, [name]: value })[name])
    // What was refused may be right now; what is still wrong is told again.
    if (refusals.size > 0) setRefusals(new Map())
    if (focus) setWanted(focus)
  }
  const editor: RuleEditor = {
    draft,
    disabled,
    set,
    edit: (change, focus) => set('when', change(draft.when), focus),
    errorAt(place) {
      const fault = asked ? faults.get(place) : undefined
      if (!fault) return refusals.get(place)
      const { depth, turns } = RULE_LIMITS
      const stage = t(`stageInline.${draft.stage}`)
      return t(`fault.${fault}`, { max: String(fault === 'turns' ? turns : depth), stage })
    },
    newKey() {
      made.keys += 1
      return `new.${made.keys}`
    },
  }
  return {
    ...state,
    root,
    editor,
    faults,
    /** How many things are missing, once somebody has tried to save. */
    missing: asked ? faults.size : 0,
    refusal: refusals.get('rule'),
    async submit() {
      setAsked(true)
      if (faults.size > 0) return setWanted(['[aria-invalid], [data-invalid]'])
      await state.submit()
    },
    start(next: RuleDraft) {
      form.replace(formOf(next))
      setAsked(false)
    },
    discard() {
      setAsked(false)
      setRefusals(new Map())
      state.discard()
    },
  }
}
