'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useApi } from '@/components/providers/console-context'
import { Select } from '@/components/ui/select'
import { TokenField } from '@/components/ui/token-field'
import { tagsQuery } from '@/lib/client/inbox-queries'
import { RULE_LIMITS } from '@/lib/protocol/escalation-limits'
import { type Action, PRIORITIES } from '@/lib/protocol/escalation-rule'
import { MessageFields } from './message-fields'

interface ActionFieldsProps<A> {
  action: A
  disabled: boolean
  errorAt: (field: string) => string | undefined
  onChange: (action: A) => void
}

/** What an action of its type takes. */
export function ActionFields(props: ActionFieldsProps<Action>) {
  const { action, onChange, disabled, errorAt } = props
  const t = useTranslations('rules')
  switch (action.type) {
    case 'handoff':
      return <p className="text-13 text-n10">{t('editor.handoffHelp')}</p>
    case 'set_priority':
      return (
        <Select
          label={t('editor.priority')}
          className="max-w-48"
          value={action.priority}
          disabled={disabled}
          error={errorAt('priority')}
          options={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))}
          onChange={(priority) => onChange({ ...action, priority })}
        />
      )
    case 'add_tags':
      return <TagFields {...props} action={action} />
    case 'send_message':
      return (
        <MessageFields
          text={action.text}
          disabled={disabled}
          errorAt={errorAt}
          onChange={(text) => onChange({ ...action, text })}
        />
      )
  }
}

function TagFields(props: ActionFieldsProps<Extract<Action, { type: 'add_tags' }>>) {
  const { action, disabled, errorAt, onChange } = props
  const t = useTranslations('rules.editor')
  const known = useQuery({ ...tagsQuery(useApi()), enabled: !disabled }).data ?? []
  return (
    <TokenField
      label={t('tags')}
      help={t('tagsHelp')}
      tokens={action.tags}
      suggestions={known
        .filter(({ name }) => !action.tags.includes(name))
        .map(({ name }) => ({ value: name }))}
      removeLabel={(token) => t('removeToken', { token })}
      maxTokens={RULE_LIMITS.tags}
      maxLength={50}
      error={errorAt('tags')}
      disabled={disabled}
      onChange={(tags) => onChange({ ...action, tags })}
    />
  )
}
