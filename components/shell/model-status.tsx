'use client'

import { Sparkles } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'
import { useSession } from '@/components/providers/console-context'
import { useLazyPopup } from '@/components/ui/use-lazy-popup'
import { modelName } from '@/lib/client/console-session'

const load = () => import('./model-popup')
const ModelPopup = lazy(load)

/** What answers the visitors, said honestly. */
export function ModelStatus() {
  const t = useTranslations('shell')
  const { model } = useSession()
  const { wanted, trigger, popup } = useLazyPopup(load, 'dialog')
  const offline = model.provider === 'offline'
  const name = offline ? t('offlineModel') : modelName(model.name)
  return (
    <>
      <button
        type="button"
        {...trigger}
        className="flex h-8 items-center gap-2.5 rounded-sm px-2 text-left text-13 text-n11 transition-colors duration-120 hover:bg-n4 data-popup-open:bg-n4 lg:h-7"
      >
        <Sparkles className="size-4 text-n10" aria-hidden />
        <span className="min-w-0 flex-1 truncate">{name}</span>
        <span
          aria-hidden
          className={offline ? 'size-1.5 rounded-full bg-waiting' : 'size-1.5 rounded-full bg-live'}
        />
      </button>
      {wanted && (
        <Suspense fallback={null}>
          <ModelPopup {...popup} name={name} provider={model.provider} />
        </Suspense>
      )}
    </>
  )
}
