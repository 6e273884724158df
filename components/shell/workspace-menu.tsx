'use client'

import { useQuery } from '@tanstack/react-query'
import { ChevronsUpDown } from 'lucide-react'
import { useApi, useSession } from '@/components/providers/console-context'
import { Menu, MenuChoices } from '@/components/ui/menu'
import { useNotify } from '@/components/ui/toast'
import { errorText } from '@/lib/client/api-error'
import { queryKeys } from '@/lib/client/query-keys'
import { Logo } from './logo'

interface Workspace {
  id: string
  name: string
}

/** The workspace's name; a menu where there are several to choose from. */
export function WorkspaceMenu() {
  const { workspace } = useSession()
  const api = useApi()
  const notify = useNotify()
  const { data: workspaces = [workspace] } = useQuery({
    queryKey: queryKeys.workspaces,
    queryFn: async () => (await api<{ data: Workspace[] }>('/api/v1/workspaces')).data,
    staleTime: Number.POSITIVE_INFINITY,
  })

  async function choose(organizationId: string) {
    try {
      await api('/api/auth/organization/set-active', { method: 'POST', body: { organizationId } })
      window.location.assign('/inbox')
    } catch (error) {
      notify({ title: errorText(error), tone: 'error' })
    }
  }

  const label = (
    <>
      <Logo className="size-6" />
      <span className="min-w-0 flex-1 truncate text-left text-14 font-semibold">
        {workspace.name}
      </span>
    </>
  )
  if (workspaces.length < 2)
    return <div className="flex h-9 items-center gap-2.5 px-1.5">{label}</div>
  return (
    <Menu
      className="w-60"
      trigger={
        <button
          type="button"
          aria-label={`Workspace: ${workspace.name}`}
          className="flex h-9 items-center gap-2.5 rounded-sm px-1.5 transition-colors duration-120 hover:bg-n4 data-popup-open:bg-n4"
        >
          {label}
          <ChevronsUpDown className="size-3.5 text-n10" aria-hidden />
        </button>
      }
    >
      <MenuChoices
        label="Workspaces"
        value={workspace.id}
        options={workspaces.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => void choose(id)}
      />
    </Menu>
  )
}
