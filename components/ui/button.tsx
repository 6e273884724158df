import type { ComponentProps } from 'react'
import { cx } from '@/lib/client/class-names'

const VARIANTS = {
  primary:
    'bg-accent text-on-accent shadow-1 hover:bg-accent-hover active:bg-accent-hover data-popup-open:bg-accent-hover',
  secondary:
    'bg-raised text-n12 border border-n7 shadow-1 hover:bg-n3 active:bg-n4 data-popup-open:bg-n3',
  danger: 'bg-breach-fill text-on-accent shadow-1 hover:bg-breach-hover active:bg-breach-hover',
  ghost: 'text-n11 hover:bg-n4 hover:text-n12 active:bg-n5 data-popup-open:bg-n4',
} as const

const SIZES = {
  sm: 'h-7 px-2.5 gap-1.5 text-13',
  md: 'h-8 px-3 gap-2 text-13',
  lg: 'h-10 px-4 gap-2 text-14',
} as const

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: keyof typeof VARIANTS
  size?: keyof typeof SIZES
  /** Keeps its focus while it works, unlike `disabled`. */
  busy?: boolean
}

export function buttonClass(
  variant: keyof typeof VARIANTS = 'secondary',
  size: keyof typeof SIZES = 'md',
): string {
  return cx(
    'inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-sm font-medium transition-colors duration-120 disabled:opacity-50 aria-disabled:opacity-60',
    VARIANTS[variant],
    SIZES[size],
  )
}

export function Button({ variant, size, busy, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={cx(buttonClass(variant, size), className)}
    />
  )
}
