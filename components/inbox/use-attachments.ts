'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { useSession } from '@/components/providers/console-context'
import { uploadFile } from '@/lib/client/upload-file'
import type { Attachment } from '@/lib/protocol/message'

/** A file on its way into a message. */
export interface PendingFile {
  key: string
  file: File
  /** From 0 to 1. */
  progress: number
  error: string | null
  attachment: Attachment | null
}

/** The files that the next message carries: each is uploaded at once. */
export function useAttachments(max: number, refuse: (file: File) => string | null) {
  const { workspace } = useSession()
  const errorText = useErrorText()
  const [files, setFiles] = useState<readonly PendingFile[]>([])
  const running = useRef(new Map<string, AbortController>())

  const update = useCallback((key: string, change: Partial<PendingFile>) => {
    setFiles((known) => known.map((one) => (one.key === key ? { ...one, ...change } : one)))
  }, [])

  const upload = useCallback(
    async (key: string, file: File) => {
      const stop = new AbortController()
      running.current.set(key, stop)
      try {
        const attachment = await uploadFile(file, {
          workspaceId: workspace.id,
          signal: stop.signal,
          onProgress: (progress) => update(key, { progress }),
        })
        update(key, { attachment, progress: 1 })
      } catch (error) {
        if (!stop.signal.aborted) update(key, { error: errorText(error) })
      } finally {
        running.current.delete(key)
      }
    },
    [errorText, update, workspace.id],
  )

  /** Takes as many as there is room for; answers whether that was all. */
  const add = (given: readonly File[]): boolean => {
    const room = Math.max(0, max - files.length)
    const taken = given.slice(0, room).map((file) => ({
      key: crypto.randomUUID(),
      file,
      progress: 0,
      error: refuse(file),
      attachment: null,
    }))
    setFiles((known) => [...known, ...taken])
    for (const { key, file, error } of taken) if (!error) void upload(key, file)
    return given.length <= room
  }

  const remove = (key: string) => {
    running.current.get(key)?.abort()
    setFiles((known) => known.filter((one) => one.key !== key))
  }

  const retry = ({ key, file }: PendingFile) => {
    update(key, { error: null, progress: 0 })
    void upload(key, file)
  }

  const clear = () => setFiles([])

  useEffect(() => {
    const all = running.current
    return () => {
      for (const stop of all.values()) stop.abort()
    }
  }, [])

  return { files, add, remove, retry, clear }
}
