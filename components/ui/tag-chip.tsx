import { cx } from '@/lib/client/class-names'
import type { TagColor } from '@/lib/protocol/tags'

/** OKLCH hues; lightness and chroma are the theme's. Grey has none. */
const HUES: Record<Exclude<TagColor, 'grey'>, number> = {
  red: 25,
  orange: 55,
  yellow: 95,
  green: 150,
  teal: 190,
  blue: 250,
  violet: 295,
  pink: 350,
}

interface TagChipProps {
  name: string
  /** Grey, where no tag of this name is kept. */
  color?: TagColor | undefined
  className?: string
}

export function TagChip({ name, color = 'grey', className }: TagChipProps) {
  return (
    <span
      title={name}
      className={cx(
        'inline-flex h-6 max-w-full items-center rounded-sm px-2 text-12 font-medium',
        color === 'grey' ? 'bg-n4 text-n11' : 'avatar',
        className,
      )}
      {...(color !== 'grey' && { style: { '--hue': HUES[color] } })}
    >
      <span className="truncate">{name}</span>
    </span>
  )
}
