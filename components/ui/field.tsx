'use client'

import { Field as Base } from '@base-ui/react/field'
import type { ComponentProps } from 'react'

interface FieldProps extends Omit<ComponentProps<typeof Base.Control>, 'className'> {
  label: string
  help?: string | undefined
  error?: string | undefined
}

/** What every control that is typed into looks like, but for its height. */
export const controlClass =
  'w-full rounded-sm border border-n7 bg-raised px-3 text-14 text-n12 shadow-1 transition-colors duration-120 placeholder:text-n10 hover:border-n8 focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-accent-ring data-invalid:border-breach'

export const inputClass = `h-10 ${controlClass}`

/** A labelled input with help below and the error in its place. */
export function Field({ label, help, error, name, ...control }: FieldProps) {
  return (
    <Base.Root
      {...(name && { name })}
      invalid={error !== undefined}
      className="flex flex-col gap-1.5"
    >
      <Base.Label className="text-13 font-medium text-n12">{label}</Base.Label>
      <Base.Control {...control} className={inputClass} />
      <FieldNotes help={help} error={error} />
    </Base.Root>
  )
}

interface FieldNotesProps {
  help?: string | undefined
  error?: string | undefined
}

/** Below a control: what is wrong with it, or else what helps. */
export function FieldNotes({ help, error }: FieldNotesProps) {
  if (error !== undefined) {
    return (
      <Base.Error match className="text-13 text-breach-text">
        {error}
      </Base.Error>
    )
  }
  return help && <Base.Description className="text-13 text-n10">{help}</Base.Description>
}
