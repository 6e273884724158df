'use client'

import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '@/lib/client/class-names'

interface CheckboxProps {
  label: ReactNode
  /** The label is for assistive technology alone; then it must be a text. */
  hideLabel?: boolean
  help?: string
  checked: boolean
  /** Some of what it stands for is chosen. */
  mixed?: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
  className?: string
}

export function Checkbox(props: CheckboxProps) {
  const { label, hideLabel, help, checked, mixed = false, onChange, disabled, className } = props
  const box = (
    <Base.Root
      {...(hideLabel && { 'aria-label': String(label) })}
      checked={checked}
      indeterminate={mixed}
      onCheckedChange={onChange}
      disabled={disabled ?? false}
      className="flex size-4.5 shrink-0 items-center justify-center rounded-[5px] border border-n8 bg-raised text-on-accent data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50 data-indeterminate:border-accent data-indeterminate:bg-accent"
    >
      <Base.Indicator>
        {mixed ? (
          <Minus className="size-3.5" strokeWidth={3} aria-hidden />
        ) : (
          <Check className="size-3.5" strokeWidth={3} aria-hidden />
        )}
      </Base.Indicator>
    </Base.Root>
  )
  if (hideLabel) return box
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control
    <label className={cx('flex items-start gap-2.5 text-13', className)}>
      {box}
      <span className="flex min-w-0 flex-col gap-0.5">
        <span>{label}</span>
        {help && <span className="text-n10">{help}</span>}
      </span>
    </label>
  )
}
