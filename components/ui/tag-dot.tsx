import type { TagColor } from '@/lib/protocol/tags'

const HUES: Record<TagColor, number | null> = {
  grey: null,
  red: 25,
  orange: 55,
  yellow: 90,
  green: 150,
  teal: 190,
  blue: 250,
  violet: 300,
  pink: 350,
}

/** The colour of a tag; its name stands beside it. */
export function TagDot({ color = 'grey' }: { color?: TagColor | undefined }) {
  const hue = HUES[color]
  return (
    <span
      aria-hidden
      className="size-2 shrink-0 rounded-full"
      style={{ background: `oklch(0.68 ${hue === null ? 0.01 : 0.16} ${hue ?? 270})` }}
    />
  )
}
