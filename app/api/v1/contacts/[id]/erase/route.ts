import { contacts } from '@/lib/http/endpoints/contacts'
import { route } from '@/lib/http/route'
import { eraseContact } from '@/lib/services/contact/erase'

export const POST = route(contacts.erase, ({ ctx, params }) => eraseContact(ctx, params.id))
