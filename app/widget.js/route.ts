import { builtWidget } from '@/app/frame/built-widget'
import { scriptResponse } from '@/app/frame/script-response'

export const dynamic = 'force-dynamic'

/** The loader without settings: the tag's `data-widget-key`, or `boot`, names the widget. */
export function GET(request: Request) {
  return scriptResponse(request, builtWidget().loader)
}
