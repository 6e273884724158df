import { widgets } from '@/lib/http/endpoints/settings'
import { route } from '@/lib/http/route'
import { rotateWidgetSecret } from '@/lib/services/widget/rotate-secret'

export const POST = route(widgets.rotateSecret, ({ ctx, params }) =>
  rotateWidgetSecret(ctx, params.id),
)
