'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { SwitchRow } from '@/components/ui/switch'
import { HoursEditor } from './hours-editor'
import type { EditorProps } from './widget-form'

const NINE_TO_FIVE = [{ from: '09:00', to: '17:00' }]

interface BehaviourTabProps extends EditorProps {
  assistants: readonly { id: string; name: string }[]
}

export function BehaviourTab(props: BehaviourTabProps) {
  const { values, set, errorAt, disabled, assistants } = props
  const t = useTranslations('widgets')
  const { businessHours } = values

  return (
    <div className="flex flex-col gap-6">
      <Section title={t('tabs.behaviour')}>
        <Field
          label={t('name')}
          help={t('nameHelp')}
          value={values.name}
          disabled={disabled}
          maxLength={200}
          error={errorAt('name')}
          onChange={(event) => set('name', event.target.value)}
        />
        <Select
          label={t('assistant')}
          help={t('assistantHelp')}
          value={values.assistantId}
          disabled={disabled}
          options={assistants.map(({ id, name }) => ({ value: id, label: name }))}
          error={errorAt('assistantId')}
          onChange={(assistantId) => set('assistantId', assistantId)}
        />
      </Section>
      <Section title={t('hours')} help={t('hoursHelp')}>
        <SwitchRow
          label={t('hoursAlways')}
          checked={businessHours === null}
          disabled={disabled}
          onChange={(always) =>
            set(
              'businessHours',
              always
                ? null
                : {
                    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
                    week: {
                      mon: NINE_TO_FIVE,
                      tue: NINE_TO_FIVE,
                      wed: NINE_TO_FIVE,
                      thu: NINE_TO_FIVE,
                      fri: NINE_TO_FIVE,
                      sat: [],
                      sun: [],
                    },
                  },
            )
          }
        />
        {businessHours && (
          <HoursEditor
            hours={businessHours}
            disabled={disabled}
            errorAt={errorAt}
            onChange={(hours) => set('businessHours', hours)}
          />
        )}
      </Section>
    </div>
  )
}
