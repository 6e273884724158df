import { contacts } from '@/lib/http/endpoints/contacts'
import { route } from '@/lib/http/route'
import { getContact } from '@/lib/services/contact/get'
import { updateContact } from '@/lib/services/contact/update'

export const GET = route(contacts.get, ({ ctx, params }) => getContact(ctx, params.id))
export const PATCH = route(contacts.update, ({ ctx, params, body }) =>
  updateContact(ctx, params.id, body),
)
