'use client'

import { type DragEvent, useRef, useState } from 'react'

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Takes files that are dropped onto an element. */
export function useFileDrop(onFiles: (files: File[]) => void) {
  const [dragging, setDragging] = useState(false)
  // Entering a child leaves its parent: what counts is how deep one is.
  const depth = useRef(0)
  const end = () => {
    depth.current = 0
    setDragging(false)
  }
  return {
    dragging,
    dropProps: {
      onDragEnter(event: DragEvent) {
        if (!hasFiles(event)) return
        depth.current += 1
        setDragging(true)
      },
      onDragLeave() {
        depth.current -= 1
        if (depth.current <= 0) end()
      },
      onDragOver(event: DragEvent) {
        if (hasFiles(event)) event.preventDefault()
      },
      onDrop(event: DragEvent) {
        if (!hasFiles(event)) return
        event.preventDefault()
        end()
        onFiles([...event.dataTransfer.files])
      },
    },
  }
}
