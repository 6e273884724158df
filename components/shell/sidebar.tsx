'use client'

import { Keyboard } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { cx } from '@/lib/client/class-names'
import { CommandButton } from './command-button'
import { ConnectionNotice } from './connection-notice'
import { GuidedEntry } from './guided-entry'
import { ModelStatus } from './model-status'
import { ProfileMenu } from './profile-menu'
import { WorkspaceMenu } from './workspace-menu'

interface SidebarProps {
  className?: string
  /** Shows the shortcuts, where a page has some. */
  onHelp?: (() => void) | undefined
  children: ReactNode
}

/** The console's frame: where you are, what answers, who you are. */
export function Sidebar({ className, onHelp, children }: SidebarProps) {
  const t = useTranslations('shell')
  return (
    <aside className={cx('w-56 shrink-0 flex-col gap-4 p-2', className)} aria-label={t('console')}>
      <div className="flex flex-col gap-2">
        <WorkspaceMenu />
        <CommandButton />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
      <div className="flex flex-col gap-1">
        <GuidedEntry />
        <ConnectionNotice />
        <ModelStatus />
        <div className="flex items-center gap-1">
          <ProfileMenu />
          {onHelp && (
            <IconButton icon={Keyboard} label={t('shortcuts')} shortcut="?" onClick={onHelp} />
          )}
        </div>
      </div>
    </aside>
  )
}
