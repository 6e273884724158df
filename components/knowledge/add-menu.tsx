'use client'

import { FileText, FileUp, Globe, Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { ActionMenu } from '@/components/ui/action-menu'
import { Button } from '@/components/ui/button'
import { ACCEPTED } from './accepted-files'

interface AddMenuProps {
  baseId: string
  onFiles: (files: readonly File[]) => void
  onUrl: () => void
}

export function AddMenu({ baseId, onFiles, onUrl }: AddMenuProps) {
  const t = useTranslations('knowledge')
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <ActionMenu
        trigger={(props) => (
          <Button {...props} variant="primary">
            <Plus className="size-4" aria-hidden />
            {t('addMenu')}
          </Button>
        )}
        actions={[
          {
            label: t('writeArticle'),
            icon: FileText,
            onClick: () => router.push(`/knowledge/${baseId}/new`),
          },
          { label: t('uploadFiles'), icon: FileUp, onClick: () => input.current?.click() },
          { label: t('fromUrl'), icon: Globe, onClick: onUrl },
        ]}
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('uploadFiles')}
        accept={ACCEPTED}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
