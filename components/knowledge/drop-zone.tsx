'use client'

import { FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'

interface DropZoneProps {
  onFiles?: (files: readonly File[]) => void
  children: ReactNode
}

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Takes files that are dropped anywhere on it. The menu does the same by keyboard. */
export function DropZone({ onFiles, children }: DropZoneProps) {
  const t = useTranslations('knowledge')
  const [isOver, setOver] = useState(false)
  // Each child that the pointer crosses enters and leaves as well.
  const depth = useRef(0)
  if (!onFiles) return <div className="flex flex-1 flex-col gap-6">{children}</div>

  const leave = () => {
    depth.current = 0
    setOver(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has a menu entry as its equal
    <div
      className="relative flex flex-1 flex-col gap-6"
      onDragEnter={(event) => {
        if (!hasFiles(event)) return
        depth.current += 1
        setOver(true)
      }}
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault()
      }}
      onDragLeave={(event) => {
        if (!hasFiles(event)) return
        depth.current -= 1
        if (depth.current <= 0) leave()
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        leave()
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
      {isOver && (
        <div className="appear pointer-events-none absolute -inset-3 z-20 flex flex-col items-center justify-center gap-2 rounded-lg border-2 border-accent-ring border-dashed bg-accent-tint/95 text-accent-text">
          <FileUp className="size-6" strokeWidth={1.5} aria-hidden />
          <p className="text-14 font-medium">{t('dropHere')}</p>
          <p className="text-13">{t('formats')}</p>
        </div>
      )}
    </div>
  )
}
