'use client'

import { FileUp, Globe, PenLine, Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'
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
      <Menu
        align="end"
        trigger={
          <Button variant="primary">
            <Plus className="size-4" aria-hidden />
            {t('addMenu')}
          </Button>
        }
      >
        <MenuItem icon={PenLine} onClick={() => router.push(`/knowledge/${baseId}/new`)}>
          {t('writeArticle')}
        </MenuItem>
        <MenuItem icon={FileUp} onClick={() => input.current?.click()}>
          {t('uploadFiles')}
        </MenuItem>
        <MenuItem icon={Globe} onClick={onUrl}>
          {t('fromUrl')}
        </MenuItem>
      </Menu>
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
