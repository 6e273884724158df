import { widgets } from '@/lib/http/endpoints/widgets'
import { route } from '@/lib/http/route'
import { listSightings } from '@/lib/services/widget/list-sightings'

export const GET = route(widgets.sightings, ({ ctx, params }) => listSightings(ctx, params.id))
