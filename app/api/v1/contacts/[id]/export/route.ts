import { contacts } from '@/lib/http/endpoints/contacts'
import { route } from '@/lib/http/route'
import { exportContact } from '@/lib/services/contact/export'

export const GET = route(contacts.export, async ({ ctx, params }) => {
  const data = await exportContact(ctx, params.id)
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${params.id}.json"`,
    },
  })
})
