'use client'

import { type DragEvent, lazy, type ReactNode, Suspense, useRef, useState } from 'react'

const DropNotice = lazy(() => import('./drop-notice'))

interface DropZoneProps {
  onFiles?: (files: readonly File[]) => void
  children: ReactNode
}

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Takes files that are dropped anywhere on it. The menu does the same by keyboard. */
export function DropZone({ onFiles, children }: DropZoneProps) {
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
        <Suspense fallback={null}>
          <DropNotice />
        </Suspense>
      )}
    </div>
  )
}
