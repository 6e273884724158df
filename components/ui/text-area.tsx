'use client'

import { Field as Base } from '@base-ui/react/field'
import type { ComponentProps } from 'react'
import { cx } from '@/lib/client/class-names'
import { controlClass, FieldNotes } from './field'

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'className'> {
  label: string
  help?: string | undefined
  error?: string | undefined
  /** For code and markdown. */
  mono?: boolean
}

/** A labelled text of several lines, which grows with what is typed. */
export function TextArea({ label, help, error, mono, name, rows = 4, ...control }: TextAreaProps) {
  return (
    <Base.Root
      {...(name && { name })}
      invalid={error !== undefined}
      className="flex flex-col gap-1.5"
    >
      <Base.Label className="text-13 font-medium text-n12">{label}</Base.Label>
      <Base.Control
        render={<textarea {...control} rows={rows} />}
        // Sized by its content it would forget its rows.
        style={{ minHeight: `calc(${rows} * 1lh + 1.125rem)` }}
        className={cx(
          controlClass,
          'field-sizing-content max-h-[70dvh] resize-y py-2 text-14',
          mono && 'font-mono text-13',
        )}
      />
      <FieldNotes help={help} error={error} />
    </Base.Root>
  )
}
