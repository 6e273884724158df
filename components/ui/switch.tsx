import { cx } from '@/lib/client/class-names'

interface SwitchProps {
  /** The accessible name; shown by `SwitchRow`, not by the switch itself. */
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}

export function Switch({ label, checked, onChange, disabled }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-label={label}
      aria-checked={checked}
      disabled={disabled}
      onClick={() => onChange(!checked)}
      className="group flex h-5 w-8.5 shrink-0 items-center rounded-full bg-n8 p-0.5 transition-colors duration-120 disabled:opacity-50 aria-checked:bg-accent"
    >
      <span className="size-4 rounded-full bg-on-accent shadow-1 transition-transform duration-120 ease-out group-aria-checked:translate-x-3.5" />
    </button>
  )
}

interface SwitchRowProps extends SwitchProps {
  help?: string
  className?: string
}

/** A setting that takes effect at once. */
export function SwitchRow({ help, className, ...control }: SwitchRowProps) {
  return (
    <div className={cx('flex items-start justify-between gap-6', className)}>
      <div className="flex flex-col gap-0.5">
        <span aria-hidden className="text-13 font-medium">
          {control.label}
        </span>
        {help && <span className="text-13 text-n10">{help}</span>}
      </div>
      <Switch {...control} />
    </div>
  )
}
