'use client'

import { useTranslations } from 'next-intl'
import { PopoverPopup } from '@/components/ui/popover-popup'
import type { LazyPopupProps } from '@/components/ui/use-lazy-popup'
import { PROVIDER_NAMES } from '@/lib/client/console-session'

interface ModelPopupProps extends LazyPopupProps {
  name: string
  provider: string
}

export default function ModelPopup({ name, provider, ...popup }: ModelPopupProps) {
  const t = useTranslations('shell')
  return (
    <PopoverPopup {...popup} title={name}>
      <p className="mt-1 text-13 text-n11">
        {provider === 'offline'
          ? t.rich('offlineModelText', {
              key: (name) => <code className="font-mono text-12 text-n12">{name}</code>,
            })
          : t('modelText', { provider: PROVIDER_NAMES[provider] ?? provider })}
      </p>
    </PopoverPopup>
  )
}
