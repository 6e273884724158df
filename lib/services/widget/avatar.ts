import { findAssistant } from '@/lib/db/queries/assistant'
import type { Deps } from '@/lib/deps'
import { avatarHue } from '@/lib/protocol/assistant-limits'
import { initialsImage } from '@/lib/protocol/initials-image'

/** The address of an avatar's image, another for each version; undefined where there is no avatar. */
export function avatarAddress(
  widgetKey: string,
  { avatar, publishedNumber }: { avatar: string | null; publishedNumber: number },
): string | undefined {
  if (avatar === null) return undefined
  return `/w/${encodeURIComponent(widgetKey)}/avatar?v=${publishedNumber}`
}

export interface AvatarImage {
  /** Such as `image/png`. */
  type: string
  bytes: Uint8Array<ArrayBuffer>
  publishedNumber: number
}

/** The image of the assistant that answers in a widget: its own, or its initials; null where it has no avatar. */
export async function findAvatarImage(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  widgetKey: string,
): Promise<AvatarImage | null> {
  const widget = await config.widgetByKey(widgetKey)
  const assistant = widget && (await findAssistant(db, widget.workspaceId, widget.assistant.id))
  if (!assistant?.avatar) return null
  const { name, avatar, publishedNumber } = assistant
  const hue = avatarHue(avatar)
  if (hue !== null) {
    const bytes = new TextEncoder().encode(initialsImage(name, hue))
    return { type: 'image/svg+xml', bytes, publishedNumber }
  }
  const [, type, data] = /^data:(image\/\w+);base64,(.*)$/.exec(avatar) ?? []
  if (!type || !data) return null
  return { type, bytes: new Uint8Array(Buffer.from(data, 'base64')), publishedNumber }
}
