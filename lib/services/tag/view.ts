import type { TagRow } from '@/lib/db/queries/tag'
import type { TagView } from '@/lib/protocol/tags'
import { ServiceError } from '../errors'

export function toTag(row: TagRow, conversations: number): TagView {
  return {
    id: row.id,
    name: row.name,
    color: row.color,
    conversations,
    createdAt: row.createdAt.toISOString(),
  }
}

/** What the audit log keeps of a tag. */
export const tagState = ({ name, color }: Pick<TagRow, 'name' | 'color'>) => ({ name, color })

export const nameTaken = (name: string) =>
  new ServiceError('conflict', `There is a tag “${name}” already`, {
    fields: { name: [`There is a tag “${name}” already`] },
  })
