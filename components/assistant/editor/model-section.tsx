'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useSession } from '@/components/providers/console-context'
import { ErrorState } from '@/components/ui/error-state'
import { RadioCard } from '@/components/ui/radio-card'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import { formatPrice, formatTokens } from '@/lib/client/assistant/model-facts'
import { modelName, PROVIDER_NAMES } from '@/lib/client/console-session'
import type { ModelView } from '@/lib/protocol/assistant'
import { useModels } from '../use-choices'
import type { EditorProps } from './editor-context'

/** Which model writes the answers, what it costs, and who answers right now. */
export function ModelSection({ values, set, errorAt, disabled }: EditorProps) {
  const t = useTranslations('assistant.model')
  const { model: answering } = useSession()
  const { data: models, error, refetch } = useModels()
  const { provider } = answering
  const isOffline = provider === 'offline'
  const installed = models?.find((model) => model.isDefault)
  const isUnknown =
    models !== undefined &&
    values.model !== null &&
    !models.some((model) => model.name === values.model)
  const wrong = errorAt('model')
  return (
    <Section
      title={t('title')}
      help={
        isOffline ? t('offline') : t('online', { provider: PROVIDER_NAMES[provider] ?? provider })
      }
    >
      {error && !models ? (
        <ErrorState title={t('failed')} error={error} onRetry={() => void refetch()} />
      ) : !models ? (
        <div role="status" aria-busy className="appear-late flex flex-col gap-2">
          {[1, 2, 3].map((row) => (
            <Skeleton key={row} className="h-14 w-full rounded-sm" />
          ))}
        </div>
      ) : (
        <fieldset className="flex flex-col gap-2">
          <legend className="sr-only">{t('title')}</legend>
          <RadioCard
            name="model"
            label={
              installed || !isOffline
                ? t('installationName', { name: modelName(installed?.name ?? answering.name) })
                : t('installation')
            }
            checked={values.model === null}
            disabled={disabled}
            onChoose={() => set('model', null)}
          />
          {models.map((model) => (
            <RadioCard
              key={model.name}
              name="model"
              label={modelName(model.name)}
              checked={values.model === model.name}
              disabled={disabled}
              onChoose={() => set('model', model.name)}
            >
              <ModelFacts model={model} />
            </RadioCard>
          ))}
          {isUnknown && values.model !== null && (
            <RadioCard
              name="model"
              label={t('unknown', { name: values.model })}
              checked
              disabled
              onChoose={() => undefined}
            />
          )}
          {wrong && <p className="text-13 text-breach-text">{wrong}</p>}
        </fieldset>
      )}
    </Section>
  )
}

function ModelFacts({ model }: { model: ModelView }) {
  const t = useTranslations('assistant.model')
  const locale = useLocale()
  const { prices, contextTokens, maxOutputTokens } = model
  const price = (dollars: number) => formatPrice(dollars, locale)
  const facts = [
    t('prices', { input: price(prices.input), output: price(prices.output) }),
    t('cached', { price: price(prices.cacheRead) }),
    t('limits', {
      context: formatTokens(contextTokens, locale),
      output: formatTokens(maxOutputTokens, locale),
    }),
  ]
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-0.5 tabular-nums">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </span>
  )
}
