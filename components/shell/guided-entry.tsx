'use client'

import { ListChecks } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useSession } from '@/components/providers/console-context'
import { Link } from '@/components/ui/link'

/** Leads back to the guided start, until it is finished or dismissed. */
export function GuidedEntry() {
  const t = useTranslations('shell')
  const { workspace, permissions } = useSession()
  const path = usePathname()
  if (!workspace.guided || path === '/start' || !permissions.includes('settings:write')) return null
  return (
    <Link
      href="/start"
      prefetch={false}
      className="flex h-8 items-center gap-2.5 rounded-sm bg-accent-tint px-2 text-13 font-medium text-accent-text hover:bg-accent-tint-strong"
    >
      <ListChecks className="size-4" aria-hidden />
      {t('finishSetup')}
    </Link>
  )
}
