import { Field } from '@/components/ui/field'

interface NumberFieldProps {
  label: string
  value: number | null
  min: number
  max: number
  step?: number
  error?: string | undefined
  disabled: boolean
  onChange: (value: number | null) => void
}

/** A number, or null while none is typed. */
export function NumberField({ value, onChange, step = 1, ...rest }: NumberFieldProps) {
  return (
    <Field
      {...rest}
      type="number"
      inputMode={step < 1 ? 'decimal' : 'numeric'}
      step={step}
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? null : currentTarget.valueAsNumber)
      }
    />
  )
}
