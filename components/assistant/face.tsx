import { AssistantAvatar } from '@/components/ui/avatar'
import { cx } from '@/lib/client/class-names'
import { avatarHue } from '@/lib/protocol/assistant-limits'
import { initialsOf } from '@/lib/protocol/initials'

interface FaceProps {
  /** A hue, an image, or none: the assistant's sign. */
  avatar: string | null
  name: string
  size?: 'sm' | 'md' | 'lg'
}

const SIZES = {
  sm: 'size-7 text-[11px]',
  md: 'size-9 text-13',
  lg: 'size-16 text-20',
} as const

/** How visitors see an assistant. Decorative: its name stands beside it. */
export function Face({ avatar, name, size = 'md' }: FaceProps) {
  const shape = cx(
    'inline-flex shrink-0 select-none items-center justify-center overflow-hidden rounded-full font-semibold',
    SIZES[size],
  )
  const hue = avatar === null ? null : avatarHue(avatar)
  if (hue !== null) {
    return (
      <span aria-hidden className={cx('avatar', shape)} style={{ '--hue': hue }}>
        {initialsOf(name)}
      </span>
    )
  }
  if (avatar === null) return <AssistantAvatar size={size} />
  // biome-ignore lint/performance/noImgElement: a data URL of a few kilobytes, nothing to optimise
  return <img src={avatar} alt="" className={cx('object-cover', shape)} />
}
