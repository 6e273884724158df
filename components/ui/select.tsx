'use client'

import { ChevronsUpDown } from 'lucide-react'
import { cx } from '@/lib/client/class-names'
import { controlClass, FieldNotes, labelClass, useDescribed } from './field'

export interface SelectOption<T extends string> {
  value: T
  label: string
}

interface SelectProps<T extends string> {
  label: string
  /** The label is for assistive technology alone. */
  hideLabel?: boolean
  value: T
  options: readonly SelectOption<T>[]
  onChange: (value: T) => void
  help?: string | undefined
  error?: string | undefined
  disabled?: boolean
  size?: 'sm' | 'md'
  className?: string
}

/** One of a few. The browser's own: it weighs nothing, and phones show it best. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hideLabel, value, options, onChange, help, error, disabled, size, className } =
    props
  const { id, described } = useDescribed(help, error)
  return (
    <div className={cx('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : labelClass}>
        {label}
      </label>
      <div className="relative">
        <select
          {...described}
          value={value}
          disabled={disabled}
          onChange={({ target }) => {
            const chosen = options.find((option) => option.value === target.value)
            if (chosen) onChange(chosen.value)
          }}
          className={cx(
            controlClass,
            'appearance-none truncate pr-8 text-n12',
            size === 'sm' ? 'h-8 text-13' : 'h-10 text-14',
          )}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronsUpDown
          aria-hidden
          className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-2.5 size-3.5 text-n10"
        />
      </div>
      <FieldNotes id={id} help={help} error={error} />
    </div>
  )
}
