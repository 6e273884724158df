import type { ReactNode } from 'react'
import { cx } from '@/lib/client/class-names'

interface RadioCardProps {
  /** The same for all that exclude each other. */
  name: string
  label: ReactNode
  checked: boolean
  disabled?: boolean
  onChoose: () => void
  /** What speaks for this one, in a line or two. */
  children?: ReactNode
}

/** One of several that need a word each. Inside of a `fieldset` that names the choice. */
export function RadioCard(props: RadioCardProps) {
  const { name, label, checked, disabled = false, onChoose, children } = props
  return (
    <label
      className={cx(
        'flex items-start gap-2.5 rounded-sm border px-3 py-2.5 text-13 transition-colors duration-120 has-focus-visible:outline-2 has-focus-visible:outline-accent-ring',
        checked ? 'border-accent bg-accent-tint' : 'border-n7 bg-raised',
        disabled ? 'opacity-60' : !checked && 'hover:border-n8',
      )}
    >
      <input
        type="radio"
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={onChoose}
        className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
      />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="font-medium [overflow-wrap:anywhere]">{label}</span>
        {children && <span className="text-n10">{children}</span>}
      </span>
    </label>
  )
}
