'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi, useSession } from '@/components/providers/console-context'
import { MenuChoices, MenuItem, MenuPopup, MenuSeparator } from '@/components/ui/menu'
import { useNotify } from '@/components/ui/toast'
import type { LazyPopupProps } from '@/components/ui/use-lazy-popup'

export interface Workspace {
  id: string
  name: string
}

interface WorkspacePopupProps extends LazyPopupProps {
  workspaces: readonly Workspace[]
  onNew: () => void
}

export default function WorkspacePopup({ workspaces, onNew, ...popup }: WorkspacePopupProps) {
  const t = useTranslations('shell')
  const { workspace } = useSession()
  const api = useApi()
  const notify = useNotify()
  const errorText = useErrorText()

  async function choose(organizationId: string) {
    try {
      await api('/api/auth/organization/set-active', { method: 'POST', body: { organizationId } })
      window.location.assign('/inbox')
    } catch (error) {
      notify({ title: errorText(error), tone: 'error' })
    }
  }

  return (
    <MenuPopup {...popup} className="w-60">
      <MenuChoices
        label={t('workspaces')}
        value={workspace.id}
        options={workspaces.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => void choose(id)}
      />
      <MenuSeparator />
      <MenuItem icon={Plus} onClick={onNew}>
        {t('newWorkspace')}
      </MenuItem>
    </MenuPopup>
  )
}
