import { widgets } from '@/lib/http/endpoints/widgets'
import { route } from '@/lib/http/route'
import { deleteWidget } from '@/lib/services/widget/delete'
import { getWidget } from '@/lib/services/widget/get'
import { updateWidget } from '@/lib/services/widget/update'

export const GET = route(widgets.get, ({ ctx, params }) => getWidget(ctx, params.id))
export const PATCH = route(widgets.update, ({ ctx, params, body }) =>
  updateWidget(ctx, params.id, body),
)
export const DELETE = route(widgets.delete, ({ ctx, params }) => deleteWidget(ctx, params.id))
