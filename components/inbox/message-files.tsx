'use client'

import { Download, FileText } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { fileSize } from '@/lib/client/file-size'
import type { Attachment } from '@/lib/protocol/message'

const isImage = ({ type }: Attachment) => type.startsWith('image/')

/** The files that a message carries: images as they are, others as rows to download. */
export function MessageFiles({ files }: { files: readonly Attachment[] }) {
  const t = useTranslations('conversation.transcript')
  const locale = useLocale()
  if (files.length === 0) return null
  return (
    <ul aria-label={t('files')} className="flex max-w-full flex-col gap-1.5 pt-1.5">
      {files.map((file) => (
        <li key={file.id} className="min-w-0">
          <a
            href={file.url}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t(isImage(file) ? 'image' : 'download', { name: file.name })}
            title={file.name}
            className={
              isImage(file)
                ? 'block w-fit overflow-hidden rounded-md border border-n6'
                : 'flex h-11 w-64 max-w-full items-center gap-2.5 rounded-md border border-n7 bg-raised px-3 text-13 transition-colors duration-120 hover:bg-n3'
            }
          >
            {isImage(file) ? (
              // biome-ignore lint/performance/noImgElement: signed addresses of our own server, not to be fetched again by it
              <img
                src={file.url}
                alt=""
                loading="lazy"
                className="block max-h-60 min-h-10 max-w-full object-contain"
              />
            ) : (
              <>
                <FileText className="size-4 shrink-0 text-n10" aria-hidden />
                <span className="min-w-0 flex-1 truncate">{file.name}</span>
                <span className="shrink-0 text-12 text-n10 tabular-nums">
                  {fileSize(file.bytes, locale)}
                </span>
                <Download className="size-3.5 shrink-0 text-n10" aria-hidden />
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}
