'use client'

import { Check, Minus } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
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
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // No attribute says it.
    if (input.current) input.current.indeterminate = mixed
  }, [mixed])
  const Mark = mixed ? Minus : Check
  const box = (
    <span className="relative flex size-4.5 shrink-0">
      <input
        ref={input}
        type="checkbox"
        {...(hideLabel && { 'aria-label': String(label) })}
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => onChange(target.checked)}
        className="size-full appearance-none rounded-[5px] border border-n8 bg-raised checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:opacity-50"
      />
      {(checked || mixed) && (
        <Mark
          className="pointer-events-none absolute inset-0.5 size-3.5 text-on-accent"
          strokeWidth={3}
          aria-hidden
        />
      )}
    </span>
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
