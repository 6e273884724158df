'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { useApi } from '@/components/providers/console-context'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { Section } from './section'
import { TWO_FACTOR_KEY } from './two-factor-key'

const EnableDialog = lazy(() =>
  import('./enable-dialog').then((m) => ({ default: m.EnableDialog })),
)
const DisableDialog = lazy(() =>
  import('./disable-dialog').then((m) => ({ default: m.DisableDialog })),
)
const CodesDialog = lazy(() => import('./codes-dialog').then((m) => ({ default: m.CodesDialog })))

type Shown = 'enable' | 'disable' | 'codes' | null

export function TwoFactorSection() {
  const t = useTranslations('settings.security')
  const api = useApi()
  const [shown, setShown] = useState<Shown>(null)
  const { data: isOn } = useQuery({
    queryKey: [TWO_FACTOR_KEY],
    queryFn: async ({ signal }) => {
      const session = await api<{ user: { twoFactorEnabled?: boolean } } | null>(
        '/api/auth/get-session',
        { signal },
      )
      return session?.user.twoFactorEnabled ?? false
    },
  })
  const close = () => setShown(null)
  return (
    <Section
      title={t('twoFactor')}
      text={t('twoFactorText')}
      state={
        isOn !== undefined && (
          <Badge tone={isOn ? 'live' : 'neutral'}>{t(isOn ? 'twoFactorOn' : 'twoFactorOff')}</Badge>
        )
      }
    >
      {isOn === undefined && <Skeleton className="appear-late h-8 w-24 rounded-sm" />}
      {isOn === false && (
        <Button className="self-start" onClick={() => setShown('enable')}>
          {t('turnOn')}
        </Button>
      )}
      {isOn && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setShown('codes')}>{t('newCodes')}</Button>
          <Button onClick={() => setShown('disable')}>{t('turnOff')}</Button>
        </div>
      )}
      <Suspense fallback={null}>
        {shown === 'enable' && <EnableDialog onClose={close} />}
        {shown === 'disable' && <DisableDialog onClose={close} />}
        {shown === 'codes' && <CodesDialog onClose={close} />}
      </Suspense>
    </Section>
  )
}
