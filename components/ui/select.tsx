'use client'

import { Field as BaseField } from '@base-ui/react/field'
import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'
import { cx } from '@/lib/client/class-names'
import { controlClass, FieldNotes } from './field'
import { popupClass } from './popup-class'

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

/** One of a few. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hideLabel, value, options, onChange, help, error, disabled, size, className } =
    props
  return (
    <BaseField.Root
      invalid={error !== undefined}
      disabled={disabled ?? false}
      className={cx('flex flex-col gap-1.5', className)}
    >
      <Base.Root
        items={options}
        value={value}
        onValueChange={(next) => next !== null && onChange(next as T)}
      >
        {!hideLabel && (
          <BaseField.Label nativeLabel={false} render={<div />} className="text-13 font-medium">
            {label}
          </BaseField.Label>
        )}
        <Base.Trigger
          {...(hideLabel && { 'aria-label': label })}
          className={cx(
            controlClass,
            'flex items-center justify-between gap-2 text-left data-disabled:opacity-60',
            size === 'sm' ? 'h-8 text-13' : 'h-10 text-14',
          )}
        >
          <span className="min-w-0 truncate">
            <Base.Value />
          </span>
          <Base.Icon className="shrink-0">
            <ChevronsUpDown className="size-3.5 text-n10" aria-hidden />
          </Base.Icon>
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner
            sideOffset={4}
            alignItemWithTrigger={false}
            className="z-60 outline-none"
          >
            <Base.Popup
              className={cx(
                popupClass,
                'max-h-80 min-w-(--anchor-width) max-w-[calc(100vw-2rem)] overflow-y-auto p-1',
              )}
            >
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  className="flex min-h-8 select-none items-center gap-2.5 rounded-sm px-2 text-13 outline-none data-highlighted:bg-n4"
                >
                  <Base.ItemText className="min-w-0 flex-1 truncate">{option.label}</Base.ItemText>
                  <Base.ItemIndicator>
                    <Check className="size-4 text-accent-text" aria-hidden />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
      <FieldNotes help={help} error={error} />
    </BaseField.Root>
  )
}
