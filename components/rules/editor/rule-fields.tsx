'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { SwitchRow } from '@/components/ui/switch'
import { describeRule } from '@/lib/client/rules/describe-rule'
import { ruleOf } from '@/lib/client/rules/rule-form'
import { TryPanel } from '../try-panel'
import { ActionList } from './action-list'
import { ConditionGroup } from './condition-group'
import { type RuleEditor, RuleEditorContext } from './editor-context'
import { MomentSection } from './moment-section'

interface RuleFieldsProps {
  editor: RuleEditor
  /** Nothing is missing: it can be tried. */
  isComplete: boolean
  root: RefObject<HTMLDivElement | null>
  widgets: readonly { id: string; name: string }[]
  /** Above the fields, and below them. */
  before?: React.ReactNode
  after?: React.ReactNode
}

/** A rule's fields, beside what it says in words and a message to try it with. */
export function RuleFields({ editor, isComplete, root, widgets, before, after }: RuleFieldsProps) {
  const t = useTranslations('rules')
  const locale = useLocale()
  const { draft, set, errorAt, disabled } = editor
  const { rule } = ruleOf(draft)
  const names = new Map(widgets.map(({ id, name }) => [id, name]))
  return (
    <RuleEditorContext value={editor}>
      <div className="grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,42rem)_minmax(0,26rem)] xl:justify-between">
        <div ref={root} className="flex min-w-0 flex-col gap-6">
          {before}
          <Section title={t('editor.inWords')}>
            <p className="text-14 text-n11 [overflow-wrap:anywhere]">
              {describeRule(rule, { t, locale, widgets: names })}
            </p>
          </Section>
          <Field
            label={t('editor.name')}
            help={t('editor.nameHelp')}
            placeholder={t('editor.namePlaceholder')}
            value={draft.name}
            maxLength={200}
            error={errorAt('name')}
            disabled={disabled}
            onChange={({ currentTarget }) => set('name', currentTarget.value)}
          />
          <SwitchRow
            label={t('editor.enabled')}
            checked={draft.enabled}
            disabled={disabled}
            onChange={(enabled) => set('enabled', enabled)}
          />
          <Section title={t('editor.moment')}>
            <MomentSection widgets={widgets} />
          </Section>
          <Section title={t('editor.conditions')}>
            <div data-conditions>
              <ConditionGroup node={draft.when} isRoot />
            </div>
          </Section>
          <Section title={t('editor.actions')}>
            <ActionList />
          </Section>
          <Section title={t('editor.further')}>
            <Checkbox
              label={t('editor.once')}
              help={t('editor.onceHelp')}
              checked={draft.oncePerConversation}
              disabled={disabled}
              onChange={(once) => set('oncePerConversation', once)}
            />
            <Checkbox
              label={t('editor.stop')}
              help={t('editor.stopHelp')}
              checked={draft.stopOnMatch}
              disabled={disabled}
              onChange={(stops) => set('stopOnMatch', stops)}
            />
          </Section>
          {after}
        </div>
        <div className="min-w-0 xl:sticky xl:top-20 xl:max-h-[calc(100dvh-6rem)] xl:self-start xl:overflow-y-auto xl:px-1 xl:pb-2">
          <TryPanel rule={rule} isComplete={isComplete} widgets={widgets} />
        </div>
      </div>
    </RuleEditorContext>
  )
}
