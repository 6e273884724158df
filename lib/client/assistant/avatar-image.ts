import { avatarImageFault } from '@/lib/protocol/assistant-limits'

/** Hues offered for the initials. */
export const AVATAR_HUES = [25, 60, 95, 150, 195, 250, 295, 345] as const

/** Pixels of a side: sharp at the largest size shown, on dense screens too. */
const SIDE = 192
/** Of a file that is read at all, in bytes. */
const MAX_FILE_BYTES = 20_000_000

/** The largest square in the middle of a picture. */
export function middleSquare(width: number, height: number) {
  const side = Math.min(width, height)
  return { x: (width - side) / 2, y: (height - side) / 2, side }
}

/** The first that fits the limits, of what is tried in order. */
export function firstThatFits(tries: Iterable<string>): string | null {
  for (const image of tries) if (avatarImageFault(image) === null) return image
  return null
}

export type AvatarFault = 'type' | 'size'

/** A picture as a small square that the server takes: cropped in the middle, scaled down, packed. */
export async function readAvatar(file: File): Promise<{ image: string } | { fault: AvatarFault }> {
  if (file.size > MAX_FILE_BYTES) return { fault: 'size' }
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture || picture.width === 0 || picture.height === 0) return { fault: 'type' }
  const image = firstThatFits(packed(picture))
  picture.close()
  return image ? { image } : { fault: 'size' }
}

/** Transparency is kept where the browser can write WebP; JPEG has none and is put on white. */
function* packed(picture: ImageBitmap): Generator<string> {
  for (const quality of [0.92, 0.8, 0.6]) yield drawn(picture, 'image/webp', quality)
  for (const quality of [0.85, 0.7, 0.5]) yield drawn(picture, 'image/jpeg', quality)
}

function drawn(picture: ImageBitmap, type: string, quality: number): string {
  const canvas = document.createElement('canvas')
  const { x, y, side } = middleSquare(picture.width, picture.height)
  const size = Math.min(SIDE, Math.round(side))
  canvas.width = size
  canvas.height = size
  const context = canvas.getContext('2d')
  if (!context) return ''
  if (type === 'image/jpeg') {
    context.fillStyle = '#fff'
    context.fillRect(0, 0, size, size)
  }
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, x, y, side, side, 0, 0, size, size)
  return canvas.toDataURL(type, quality)
}

/** For a file field: what a browser can draw. */
export const AVATAR_TYPES = 'image/png,image/jpeg,image/webp,image/gif,image/avif'
