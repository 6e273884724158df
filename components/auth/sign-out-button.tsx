'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { createApi } from '@/lib/client/api'

const api = createApi()

/** Signs out, then shows this page again, or another. */
export function SignOutButton({ next }: { next?: string }) {
  const t = useTranslations('auth')
  const [busy, setBusy] = useState(false)
  async function signOut() {
    setBusy(true)
    await api('/api/auth/sign-out', { method: 'POST', body: {} }).catch(() => setBusy(false))
    window.location.assign(next ?? window.location.href)
  }
  return (
    <Button size="lg" busy={busy} onClick={() => void signOut()}>
      {t('signOut')}
    </Button>
  )
}
