'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Download, Ellipsis, Pencil, UserX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useApi, useSession } from '@/components/providers/console-context'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { useNotify } from '@/components/ui/toast'
import { contactPath, contactQuery } from '@/lib/client/inbox-queries'
import { queryKeys } from '@/lib/client/query-keys'
import { saveFile } from '@/lib/client/save-file'
import type { ContactView } from '@/lib/protocol/contacts'

const ContactDialog = lazy(() => import('./contact-dialog'))

interface ContactMenuProps {
  contact: ContactView
  name: string
}

/** What can be done about a person: corrected, taken along, forgotten. */
export function ContactMenu({ contact, name }: ContactMenuProps) {
  const t = useTranslations('conversation.contact')
  const { permissions } = useSession()
  const api = useApi()
  const client = useQueryClient()
  const notify = useNotify()
  const errorText = useErrorText()
  const [editing, setEditing] = useState<boolean | null>(null)
  const [erasing, setErasing] = useState(false)
  const [busy, setBusy] = useState(false)

  async function download() {
    try {
      const all = await api<unknown>(`${contactPath(contact.id)}/export`)
      saveFile(`${contact.id}.json`, JSON.stringify(all, null, 2), 'application/json')
    } catch (error) {
      notify({ title: errorText(error), tone: 'error' })
    }
  }

  async function erase() {
    setBusy(true)
    try {
      await api(`${contactPath(contact.id)}/erase`, { method: 'POST', body: {} })
      setErasing(false)
      notify({ title: t('erased') })
      void client.invalidateQueries({ queryKey: contactQuery(api, contact.id).queryKey })
      void client.invalidateQueries({ queryKey: queryKeys.details })
      void client.invalidateQueries({ queryKey: queryKeys.lists })
    } catch (error) {
      notify({ title: errorText(error), tone: 'error' })
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Menu align="end" trigger={<IconButton icon={Ellipsis} label={t('more', { name })} />}>
        {permissions.includes('conversations:write') && (
          <MenuItem icon={Pencil} onClick={() => setEditing(true)}>
            {t('edit')}
          </MenuItem>
        )}
        <MenuItem icon={Download} onClick={() => void download()}>
          {t('export')}
        </MenuItem>
        {permissions.includes('contacts:erase') && (
          <>
            <MenuSeparator />
            <MenuItem icon={UserX} onClick={() => setErasing(true)}>
              {t('erase')}
            </MenuItem>
          </>
        )}
      </Menu>
      {editing !== null && (
        <Suspense fallback={null}>
          <ContactDialog
            key={String(editing)}
            open={editing}
            onOpenChange={setEditing}
            contact={contact}
            name={name}
          />
        </Suspense>
      )}
      <ConfirmDialog
        open={erasing}
        onOpenChange={setErasing}
        title={t('eraseTitle', { name })}
        text={t('eraseText', { count: contact.conversationCount })}
        action={t('eraseAction')}
        busy={busy}
        onConfirm={() => void erase()}
      />
    </>
  )
}
