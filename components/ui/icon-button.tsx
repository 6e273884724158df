import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from '@/lib/client/class-names'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: LucideIcon
  /** The accessible name, also shown on hover. */
  label: string
  shortcut?: string
}

export const iconButtonClass =
  'inline-flex size-7 shrink-0 items-center justify-center rounded-sm text-n10 transition-colors duration-120 hover:bg-n4 hover:text-n12 active:bg-n5 data-popup-open:bg-n4 data-popup-open:text-n12 disabled:opacity-40'

export function IconButton({ icon: Icon, label, shortcut, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={shortcut ? `${label} (${shortcut})` : label}
      {...rest}
      className={cx(iconButtonClass, className)}
    >
      <Icon className="size-4" aria-hidden />
    </button>
  )
}
