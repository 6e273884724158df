'use client'

import { useTranslations } from 'next-intl'
import { cx } from '@/lib/client/class-names'

const STEPS = ['name', 'article', 'snippet', 'message'] as const

interface ProgressProps {
  step: number
  onChoose: (step: number) => void
}

export function Progress({ step, onChoose }: ProgressProps) {
  const t = useTranslations('start')
  return (
    <nav aria-label={t('step', { step: String(step), steps: String(STEPS.length) })}>
      <ol className="grid grid-cols-4 gap-2">
        {STEPS.map((name, at) => {
          const number = at + 1
          return (
            <li key={name}>
              <button
                type="button"
                aria-current={number === step ? 'step' : undefined}
                onClick={() => onChoose(number)}
                className={cx(
                  'flex w-full flex-col gap-2 rounded-sm pb-1 text-left text-12 font-medium transition-colors duration-120',
                  number === step ? 'text-n12' : 'text-n10 hover:text-n12',
                )}
              >
                <span
                  aria-hidden
                  className={cx('h-1 rounded-full', number <= step ? 'bg-accent' : 'bg-n6')}
                />
                <span className="truncate">{t(`steps.${name}`)}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
