import { builtWidget } from '@/app/frame/built-widget'
import { scriptResponse } from '@/app/frame/script-response'
import { getDeps } from '@/lib/deps'
import { LAUNCHER_PATHS } from '@/lib/protocol/launcher-paths'

export const dynamic = 'force-dynamic'

/** `/w/KEY.js`: the loader with the widget's settings baked in. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params
  const key = /^([\w-]{1,200})\.js$/.exec(file)?.[1]
  const { config, sightings } = getDeps()
  const widget = key ? await config.widgetByKey(key) : null
  if (!widget) {
    return scriptResponse(request, 'console.warn("Parley: there is no widget with this key")', 404)
  }
  sightings.note(widget, request.headers.get('referer'))
  const { key: ofWidget, appearance } = widget.settings
  const baked = asScript({
    key: ofWidget,
    appearance,
    ...(appearance.launcher !== 'chat' && { icon: LAUNCHER_PATHS[appearance.launcher] }),
  })
  return scriptResponse(
    request,
    builtWidget().loader.replace('"__PARLEY_SETTINGS__"', () => baked),
  )
}

function asScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u2028\u2029<]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
