import type { Readable } from 'node:stream'
import { findAttachment } from '@/lib/db/queries/attachment'
import type { Deps } from '@/lib/deps'
import { notFound, ServiceError } from '../errors'

export interface OpenedFile {
  name: string
  type: string
  bytes: number
  stream: Readable
}

/** The file that a signed link names. Throws `forbidden` (forged, run out) or `not_found` (deleted since). */
export async function openLinkedFile(
  { db, files, fileLinks }: Pick<Deps, 'db' | 'files' | 'fileLinks'>,
  token: string,
): Promise<OpenedFile> {
  const link = fileLinks.read(token)
  if (link === 'forged') throw new ServiceError('forbidden', 'This is not a link of ours')
  if (link === 'expired') {
    throw new ServiceError('forbidden', 'This link has run out: open the file from the chat again')
  }
  const found = await findAttachment(db, link.workspaceId, link.attachmentId)
  const opened = found && (await files.open(found.file))
  if (!opened) throw notFound('File')
  return { name: found.name, type: found.type, bytes: opened.bytes, stream: opened.stream }
}
