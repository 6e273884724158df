'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { Choice } from '@/components/ui/choice'
import { Select } from '@/components/ui/select'
import { RULE_STAGES } from '@/lib/protocol/escalation-rule'
import { useRuleEditor } from './editor-context'

interface MomentSectionProps {
  widgets: readonly { id: string; name: string }[]
}

/** When the rule is looked at, and on which widgets. */
export function MomentSection({ widgets }: MomentSectionProps) {
  const t = useTranslations('rules')
  const { draft, set, errorAt, disabled } = useRuleEditor()
  const { stage, widgetIds } = draft
  const gone = widgetIds.filter((id) => !widgets.some((widget) => widget.id === id))
  const listed = [...widgets, ...gone.map((id) => ({ id, name: t('editor.otherWidget') }))]
  const isSome = widgetIds.length > 0
  return (
    <>
      <Select
        label={t('editor.stage')}
        className="max-w-sm"
        value={stage}
        disabled={disabled}
        help={t(`editor.stageHelp.${stage}`)}
        error={errorAt('stage')}
        options={RULE_STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
        onChange={(chosen) => set('stage', chosen)}
      />
      {listed.length > 0 && (
        <div className="flex flex-col items-start gap-2.5">
          <Choice
            label={t('editor.widgets')}
            value={isSome ? 'some' : 'all'}
            disabled={disabled}
            options={[
              { value: 'all', label: t('editor.allWidgets') },
              { value: 'some', label: t('editor.someWidgets') },
            ]}
            onChange={(which) =>
              set('widgetIds', which === 'all' ? [] : listed.slice(0, 1).map(({ id }) => id))
            }
          />
          {isSome &&
            listed.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={widgetIds.includes(id)}
                // None at all would mean every widget.
                disabled={disabled || (widgetIds.length === 1 && widgetIds[0] === id)}
                onChange={(on) =>
                  set('widgetIds', on ? [...widgetIds, id] : widgetIds.filter((one) => one !== id))
                }
              />
            ))}
          {errorAt('widgetIds') && (
            <p className="text-13 text-breach-text">{errorAt('widgetIds')}</p>
          )}
        </div>
      )}
    </>
  )
}
