import { widgets } from '@/lib/http/endpoints/widgets'
import { route } from '@/lib/http/route'
import { rotateWidgetSecret } from '@/lib/services/widget/rotate-secret'

export const POST = route(widgets.rotateSecret, ({ ctx, params }) =>
  rotateWidgetSecret(ctx, params.id),
)
