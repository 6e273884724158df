'use client'

import { type ComponentProps, useId } from 'react'

/** What every control that is typed into looks like, but for its height. */
export const controlClass =
  'w-full rounded-sm border border-n7 bg-raised px-3 text-14 text-n12 shadow-1 transition-colors duration-120 placeholder:text-n10 hover:border-n8 focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-accent-ring disabled:opacity-60 aria-invalid:border-breach'

export const inputClass = `h-10 ${controlClass}`

export const labelClass = 'text-13 font-medium text-n12'

interface FieldProps extends Omit<ComponentProps<'input'>, 'className' | 'id'> {
  label: string
  help?: string | undefined
  error?: string | undefined
}

/** A labelled input with help below and the error in its place. */
export function Field({ label, help, error, ...control }: FieldProps) {
  const { id, described } = useDescribed(help, error)
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className={labelClass}>
        {label}
      </label>
      <input {...control} {...described} className={inputClass} />
      <FieldNotes id={id} help={help} error={error} />
    </div>
  )
}

/** Ties a control to what is said below it. */
export function useDescribed(help?: string, error?: string) {
  const id = useId()
  const described = {
    id,
    ...((help || error) && { 'aria-describedby': `${id}-notes` }),
    ...(error !== undefined && { 'aria-invalid': true as const }),
  }
  return { id, described }
}

interface FieldNotesProps {
  /** The control's. */
  id: string
  help?: string | undefined
  error?: string | undefined
}

/** Below a control: what is wrong with it, or else what helps. */
export function FieldNotes({ id, help, error }: FieldNotesProps) {
  const text = error ?? help
  if (!text) return null
  return (
    <p
      id={`${id}-notes`}
      className={error === undefined ? 'text-13 text-n10' : 'text-13 text-breach-text'}
    >
      {text}
    </p>
  )
}
