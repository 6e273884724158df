'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { ToneField } from '../tone-field'
import { AvatarField } from './avatar-field'
import { CountedText } from './counted-text'
import type { EditorProps } from './editor-context'

export function PersonaSection({ values, set, register, errorAt, disabled }: EditorProps) {
  const t = useTranslations('assistant.persona')
  return (
    <Section title={t('title')}>
      <AvatarField
        avatar={values.avatar}
        name={values.name}
        onChange={(avatar) => set('avatar', avatar)}
        error={errorAt('avatar')}
        disabled={disabled}
      />
      <Field
        {...register('name')}
        label={t('name')}
        help={t('nameHelp')}
        error={errorAt('name')}
        readOnly={disabled}
        autoComplete="off"
      />
      <ToneField
        value={values.tone}
        onChange={(tone) => set('tone', tone)}
        error={errorAt('tone')}
        disabled={disabled}
      />
      <CountedText
        {...register('instructions')}
        field="instructions"
        label={t('instructions')}
        help={t('instructionsHelp')}
        error={errorAt('instructions')}
        placeholder={t('instructionsPlaceholder')}
        rows={8}
        readOnly={disabled}
      />
    </Section>
  )
}
