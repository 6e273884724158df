import { authorize } from '@/lib/auth/permissions'
import type { ContactView } from '@/lib/protocol/contacts'
import type { ServiceContext } from '../context'
import { requireContact, toContact } from './view'

export async function getContact(ctx: ServiceContext, id: string): Promise<ContactView> {
  authorize(ctx, 'conversations:read')
  return toContact(await requireContact(ctx, id))
}
