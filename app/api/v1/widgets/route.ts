import { widgets } from '@/lib/http/endpoints/widgets'
import { route } from '@/lib/http/route'
import { createWidget } from '@/lib/services/widget/create'
import { listWidgets } from '@/lib/services/widget/list'

export const GET = route(widgets.list, ({ ctx, query }) => listWidgets(ctx, query))
export const POST = route(widgets.create, ({ ctx, body }) => createWidget(ctx, body))
