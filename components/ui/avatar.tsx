import { Bot } from 'lucide-react'
import { cx } from '@/lib/client/class-names'
import { hueOf } from '@/lib/client/hue-of'
import { initialsOf } from '@/lib/protocol/initials'

interface AvatarProps {
  /** What the colour is made from; the same person has the same one everywhere. */
  id: string
  name: string
  size?: 'xs' | 'sm' | 'md'
}

const SIZES = {
  xs: 'size-5 text-[10px]',
  sm: 'size-7 text-[11px]',
  md: 'size-8 text-12',
} as const

/** Decorative: the name stands beside it. */
export function Avatar({ id, name, size = 'md' }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={cx(
        'avatar inline-flex shrink-0 select-none items-center justify-center rounded-full font-semibold',
        SIZES[size],
      )}
      style={{ '--hue': hueOf(id) }}
    >
      {initialsOf(name)}
    </span>
  )
}

const SIGN_SIZES = {
  xs: ['size-5', 'size-3'],
  sm: ['size-7', 'size-4'],
  md: ['size-9', 'size-4.5'],
  lg: ['size-16', 'size-7'],
} as const

export function AssistantAvatar({ size = 'sm' }: { size?: keyof typeof SIGN_SIZES }) {
  const [circle, sign] = SIGN_SIZES[size]
  return (
    <span
      aria-hidden
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-full bg-assistant-line text-assistant-text',
        circle,
      )}
    >
      <Bot className={sign} />
    </span>
  )
}
