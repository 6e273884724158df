import { cx } from '@/lib/client/class-names'

interface RowCheckboxProps {
  label: string
  checked: boolean
  shown: boolean
  onToggle: (range: boolean) => void
}

/** Over the picture of a row: seen when pointed at, focused, or while rows are selected. A plain one, because there are many. */
export function RowCheckbox({ label, checked, shown, onToggle }: RowCheckboxProps) {
  return (
    <label className="absolute top-1/2 left-1 z-10 flex size-11 -translate-y-1/2 cursor-default items-center justify-center">
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        onChange={({ nativeEvent }) =>
          onToggle(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
        className={cx(
          'size-4.5 accent-accent focus-visible:opacity-100 group-hover:opacity-100',
          !shown && 'opacity-0',
        )}
      />
    </label>
  )
}
