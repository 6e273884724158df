import { cx } from '@/lib/client/class-names'

interface ChoiceProps<T extends string> {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
  disabled?: boolean
}

/** One of two or three, side by side. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, value, options, onChange, disabled } = props
  return (
    <fieldset
      disabled={disabled}
      className="flex rounded-sm border border-n7 p-0.5 disabled:opacity-60"
    >
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className={cx(
            'h-6 rounded-[4px] px-2 text-12 font-medium transition-colors duration-120',
            option.value === value ? 'bg-n5 text-n12' : 'text-n10 hover:text-n12',
          )}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  )
}
