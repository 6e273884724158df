'use client'

import { File as FileIcon, RotateCcw, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { IconButton } from '@/components/ui/icon-button'
import { cx } from '@/lib/client/class-names'
import { fileSize } from '@/lib/client/file-size'
import type { PendingFile } from './use-attachments'

interface ComposerFilesProps {
  files: readonly PendingFile[]
  onRemove: (key: string) => void
  onRetry: (file: PendingFile) => void
}

/** What goes along with the next message: how far each file is, or why it did not get there. */
export function ComposerFiles({ files, onRemove, onRetry }: ComposerFilesProps) {
  const t = useTranslations('conversation.composer')
  const locale = useLocale()
  if (files.length === 0) return null
  return (
    <ul aria-label={t('attached')} className="flex flex-wrap gap-1.5 px-3 pt-1 pb-2">
      {files.map((pending) => {
        const { key, file, progress, error, attachment } = pending
        return (
          <li
            key={key}
            className={cx(
              'relative flex h-9 max-w-full items-center gap-2 overflow-hidden rounded-sm border pl-2 text-12',
              error ? 'border-breach bg-breach-tint text-breach-text' : 'border-n7 bg-n1',
            )}
          >
            <FileIcon className="size-3.5 shrink-0 text-n10" aria-hidden />
            <span className="max-w-44 truncate" title={file.name}>
              {file.name}
            </span>
            <span
              className={cx('shrink-0', error ? 'max-w-60 truncate' : 'text-n10')}
              role={error ? 'alert' : undefined}
              title={error ?? undefined}
            >
              {error ?? fileSize(file.size, locale)}
            </span>
            {error && (
              <IconButton
                icon={RotateCcw}
                label={t('retryFile', { name: file.name })}
                onClick={() => onRetry(pending)}
              />
            )}
            <IconButton
              icon={X}
              label={t('removeFile', { name: file.name })}
              onClick={() => onRemove(key)}
            />
            {!attachment && !error && (
              <span
                role="progressbar"
                aria-label={t('uploading', { name: file.name })}
                aria-valuemin={0}
                aria-valuemax={100}
                aria-valuenow={Math.round(progress * 100)}
                className="absolute inset-x-0 bottom-0 h-0.5 bg-n5"
              >
                <span
                  className="block h-full bg-accent transition-[width] duration-120"
                  style={{ width: `${Math.max(4, progress * 100)}%` }}
                />
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
