'use client'

import { useQuery } from '@tanstack/react-query'
import { ChevronsUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { useApi, useSession } from '@/components/providers/console-context'
import { useLazyPopup } from '@/components/ui/use-lazy-popup'
import { queryKeys } from '@/lib/client/query-keys'
import { Logo } from './logo'
import type { Workspace } from './workspace-popup'

const load = () => import('./workspace-popup')
const WorkspacePopup = lazy(load)
const NewWorkspace = lazy(() => import('./new-workspace'))

/** The workspace's name, and a menu of others and of a new one. */
export function WorkspaceMenu() {
  const t = useTranslations('shell')
  const { workspace } = useSession()
  const api = useApi()
  const { wanted, trigger, popup } = useLazyPopup(load, 'menu')
  const { data: workspaces = [workspace] } = useQuery({
    queryKey: queryKeys.workspaces,
    queryFn: async () => (await api<{ data: Workspace[] }>('/api/v1/workspaces')).data,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [naming, setNaming] = useState<boolean | null>(null)
  return (
    <>
      <button
        type="button"
        {...trigger}
        aria-label={t('workspace', { name: workspace.name })}
        className="flex h-9 items-center gap-2.5 rounded-sm px-1.5 transition-colors duration-120 hover:bg-n4 data-popup-open:bg-n4"
      >
        <Logo className="size-6" />
        <span className="min-w-0 flex-1 truncate text-left text-14 font-semibold">
          {workspace.name}
        </span>
        <ChevronsUpDown className="size-3.5 text-n10" aria-hidden />
      </button>
      {wanted && (
        <Suspense fallback={null}>
          <WorkspacePopup {...popup} workspaces={workspaces} onNew={() => setNaming(true)} />
        </Suspense>
      )}
      {naming !== null && (
        <Suspense fallback={null}>
          <NewWorkspace open={naming} onOpenChange={setNaming} />
        </Suspense>
      )}
    </>
  )
}
