import { cx } from '@/lib/client/class-names'
import { Avatar } from './avatar'

interface PresenceAvatarProps {
  id: string
  name: string
  size?: 'xs' | 'sm' | 'md'
  /** Undefined for somebody who is not here. */
  status: 'online' | 'away' | undefined
}

const DOTS = { online: 'bg-live', away: 'bg-waiting' } as const

/** A colleague's avatar with a dot that says whether they are here. Decorative, as the avatar is. */
export function PresenceAvatar({ id, name, size = 'sm', status }: PresenceAvatarProps) {
  return (
    <span className="relative flex shrink-0" aria-hidden>
      <Avatar id={id} name={name} size={size} />
      {status && (
        <span
          className={cx(
            'absolute -right-0.5 -bottom-0.5 size-2 rounded-full ring-2 ring-n1',
            DOTS[status],
          )}
        />
      )}
    </span>
  )
}
