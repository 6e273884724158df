import { roleOf } from '@/lib/auth/permissions'
import type { MemberRow } from '@/lib/db/queries/member'
import type { MemberView } from '@/lib/protocol/http-views'
import { ServiceError } from '../errors'

export function toMember(row: MemberRow): MemberView {
  return {
    id: row.id,
    userId: row.userId,
    name: row.user.name,
    email: row.user.email,
    role: roleOf(row.role),
    createdAt: row.createdAt.toISOString(),
  }
}

export const lastOwner = () =>
  new ServiceError('conflict', 'A workspace needs an owner: make somebody else one first')
