'use client'

import { useMutation } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi } from '@/components/providers/console-context'
import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { TextArea } from '@/components/ui/text-area'
import { emptyTrial, trialBody } from '@/lib/client/rules/trial-input'
import type { EscalationRule } from '@/lib/protocol/escalation-rule'
import type { Simulation } from '@/lib/protocol/http-views'
import { RULES_PATH } from './use-rules'

const TrySettings = lazy(() => import('./try-settings'))
// It reads traces with the schemas' library, which nothing else here needs.
const TryResult = lazy(() =>
  import('./try-result').then((module) => ({ default: module.TryResult })),
)

interface TryPanelProps {
  /** A rule to try alone, as it is edited; without it the workspace's are tried. */
  rule?: EscalationRule
  isComplete?: boolean
  widgets: readonly { id: string; name: string }[]
}

/** What rules would do about a message, and why. Nothing is sent or kept. */
export function TryPanel({ rule, isComplete = true, widgets }: TryPanelProps) {
  const t = useTranslations('rules.try')
  const api = useApi()
  const errorText = useErrorText()
  const [input, setInput] = useState(emptyTrial)
  const [wasOpened, setOpened] = useState(false)
  const trial = useMutation({
    mutationFn: async () => {
      const body = trialBody(input, rule)
      return (await api<{ data: Simulation }>(`${RULES_PATH}/simulate`, { method: 'POST', body }))
        .data
    },
  })
  return (
    <section
      aria-labelledby="try-rules"
      className="flex flex-col gap-4 border-t border-n6 pt-6 xl:first:border-0 xl:first:pt-0"
    >
      <div className="flex flex-col gap-1">
        <h2 id="try-rules" className="text-16 font-semibold">
          {t(rule ? 'titleDraft' : 'title')}
        </h2>
        <p className="text-13 text-n10">{t(rule ? 'helpDraft' : 'help')}</p>
      </div>
      <form
        noValidate
        className="flex max-w-2xl flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (input.text.trim() && isComplete) trial.mutate()
        }}
      >
        <TextArea
          label={t('message')}
          rows={2}
          maxLength={4000}
          value={input.text}
          onChange={({ currentTarget }) => setInput({ ...input, text: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
        <details
          className="group/more"
          onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
        >
          <summary className="-ml-1 flex h-7 w-fit list-none items-center gap-1 rounded-sm pr-2 pl-1 text-13 font-medium text-n11 hover:bg-n4 [&::-webkit-details-marker]:hidden">
            <ChevronRight
              className="size-4 text-n10 transition-transform duration-120 group-open/more:rotate-90"
              aria-hidden
            />
            {t('more')}
          </summary>
          {wasOpened && (
            <Suspense fallback={null}>
              <TrySettings
                input={input}
                widgets={widgets}
                onChange={(change) => setInput({ ...input, ...change })}
              />
            </Suspense>
          )}
        </details>
        <FormError text={trial.error ? errorText(trial.error) : null} />
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            variant={rule ? 'secondary' : 'primary'}
            busy={trial.isPending}
            disabled={input.text.trim() === '' || !isComplete}
          >
            {t('run')}
          </Button>
          {!isComplete && <span className="text-13 text-n10">{t('incomplete')}</span>}
        </div>
      </form>
      <div aria-live="polite">
        {trial.data && (
          <Suspense fallback={null}>
            <TryResult simulation={trial.data} />
          </Suspense>
        )}
      </div>
    </section>
  )
}
