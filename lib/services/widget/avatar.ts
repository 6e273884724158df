import { findAssistant } from '@/lib/db/queries/assistant'
import type { Deps } from '@/lib/deps'
import { avatarHue } from '@/lib/protocol/assistant-limits'

/** What visitors are told of an avatar: a hue as it is, an image by its address, which is another for each version. */
export function avatarForVisitors(
  key: string,
  { avatar, publishedNumber }: { avatar: string | null; publishedNumber: number },
): string | undefined {
  if (avatar === null || avatarHue(avatar) !== null) return avatar ?? undefined
  return `/w/${encodeURIComponent(key)}/avatar?v=${publishedNumber}`
}

export interface AvatarImage {
  /** Such as `image/png`. */
  type: string
  bytes: Buffer
  publishedNumber: number
}

/** The image of the assistant that answers in a widget; null where it has none. */
export async function findAvatarImage(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  widgetKey: string,
): Promise<AvatarImage | null> {
  const widget = await config.widgetByKey(widgetKey)
  const assistant = widget && (await findAssistant(db, widget.workspaceId, widget.assistant.id))
  const [, type, data] = /^data:(image\/\w+);base64,(.*)$/.exec(assistant?.avatar ?? '') ?? []
  if (!assistant || !type || !data) return null
  return { type, bytes: Buffer.from(data, 'base64'), publishedNumber: assistant.publishedNumber }
}
