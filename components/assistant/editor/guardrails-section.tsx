'use client'

import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { CountedText } from './counted-text'
import type { EditorProps } from './editor-context'

export function GuardrailsSection({ register, errorAt, disabled }: EditorProps) {
  const t = useTranslations('assistant.guardrails')
  return (
    <Section title={t('title')} help={t('help')}>
      <CountedText
        {...register('guardrails')}
        field="guardrails"
        label={t('label')}
        error={errorAt('guardrails')}
        placeholder={t('placeholder')}
        rows={4}
        readOnly={disabled}
      />
      <p className="text-13 text-n10">
        {t.rich('rules', {
          link: (text) => (
            <Link href="/rules" className="font-medium text-accent-text underline">
              {text}
            </Link>
          ),
        })}
      </p>
    </Section>
  )
}
