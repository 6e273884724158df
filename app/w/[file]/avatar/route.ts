import { getDeps } from '@/lib/deps'
import { findAvatarImage } from '@/lib/services/widget/avatar'

export const dynamic = 'force-dynamic'

/** `/w/KEY/avatar?v=VERSION`: the avatar of the assistant that answers in a widget. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params
  const image = await findAvatarImage(getDeps(), file)
  if (!image) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const { type, bytes, publishedNumber } = image
  const isCurrent = new URL(request.url).searchParams.get('v') === String(publishedNumber)
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'content-length': String(bytes.length),
      'cache-control': isCurrent ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  })
}
