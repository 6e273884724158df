'use client'

import { Pencil, Trash2 } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'

interface IconActionsProps {
  edit: { label: string; onClick: () => void }
  remove: { label: string; onClick: () => void }
}

export function IconActions({ edit, remove }: IconActionsProps) {
  return (
    <span className="flex gap-1">
      <IconButton icon={Pencil} className="max-lg:size-9" {...edit} />
      <IconButton icon={Trash2} className="max-lg:size-9" {...remove} />
    </span>
  )
}
