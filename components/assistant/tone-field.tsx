'use client'

import { useTranslations } from 'next-intl'
import { labelClass } from '@/components/ui/field'
import { RadioCard } from '@/components/ui/radio-card'
import { type AssistantTone, TONES } from '@/lib/protocol/assistant-limits'

interface ToneFieldProps {
  value: AssistantTone
  onChange: (tone: AssistantTone) => void
  error: string | undefined
  disabled?: boolean
}

export function ToneField({ value, onChange, error, disabled = false }: ToneFieldProps) {
  const t = useTranslations('assistant.persona')
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className={`mb-1.5 ${labelClass}`}>{t('tone')}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {TONES.map((tone) => (
          <RadioCard
            key={tone}
            name="tone"
            label={t(`tones.${tone}`)}
            checked={tone === value}
            disabled={disabled}
            onChoose={() => onChange(tone)}
          >
            {t(`toneHelp.${tone}`)}
          </RadioCard>
        ))}
      </div>
      {error && <p className="text-13 text-breach-text">{error}</p>}
    </fieldset>
  )
}
