'use client'

import { Bot, Ellipsis, Link2, LogOut, UserCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSession } from '@/components/providers/console-context'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { useNotify } from '@/components/ui/toast'
import type { ConversationDetail } from '@/lib/protocol/agent-message'
import type { ConversationActions } from './use-conversation-actions'

interface ConversationMenuProps {
  conversation: ConversationDetail
  actions: ConversationActions
}

export function ConversationMenu({ conversation, actions }: ConversationMenuProps) {
  const t = useTranslations('conversation.actions')
  const common = useTranslations('common')
  const { user } = useSession()
  const notify = useNotify()
  const { status, assignee } = conversation
  const held = assignee && assignee.id !== user.id

  async function copyLink() {
    const link = `${window.location.origin}/inbox?c=${encodeURIComponent(conversation.id)}`
    try {
      await navigator.clipboard.writeText(link)
      notify({ title: t('linkCopied') })
    } catch {
      notify({ title: t('theLinkIs', { link }) })
    }
  }

  return (
    <Menu align="end" trigger={<IconButton icon={Ellipsis} label={common('more')} />}>
      {status !== 'resolved' && held && (
        <MenuItem icon={UserCheck} onClick={() => void actions.act('takeOver')}>
          {t('takeOverFrom', { name: assignee.name })}
        </MenuItem>
      )}
      {status === 'open' && (
        <MenuItem icon={LogOut} onClick={() => void actions.act('release')}>
          {t('release')}
        </MenuItem>
      )}
      {(status === 'open' || status === 'queued') && (
        <>
          <MenuItem icon={Bot} onClick={() => void actions.act('handback')}>
            {t('handbackLong')}
          </MenuItem>
          <MenuSeparator />
        </>
      )}
      <MenuItem icon={Link2} onClick={() => void copyLink()}>
        {t('copyLink')}
      </MenuItem>
    </Menu>
  )
}
