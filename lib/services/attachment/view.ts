import type { FileLinks } from '@/lib/auth/file-links'
import type { StoredAttachment } from '@/lib/db/queries/rows'
import type { Attachment } from '@/lib/protocol/message'

/** A file as clients see it, with an address that works for the next while. */
export function toAttachment(
  { id, name, type, bytes }: StoredAttachment,
  workspaceId: string,
  links: Pick<FileLinks, 'url'>,
): Attachment {
  return { id, name, type, bytes, url: links.url({ workspaceId, attachmentId: id }) }
}
