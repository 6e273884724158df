'use client'

import type { ComponentProps } from 'react'
import { cx } from '@/lib/client/class-names'
import { controlClass, FieldNotes, labelClass, useDescribed } from './field'

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'className' | 'id'> {
  label: string
  help?: string | undefined
  error?: string | undefined
  /** For code and markdown. */
  mono?: boolean
}

/** A labelled text of several lines, which grows with what is typed. */
export function TextArea({ label, help, error, mono, rows = 4, ...control }: TextAreaProps) {
  const { id, described } = useDescribed(help, error)
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className={labelClass}>
        {label}
      </label>
      <textarea
        {...control}
        {...described}
        rows={rows}
        // Sized by its content it would forget its rows.
        style={{ minHeight: `calc(${rows} * 1lh + 1.125rem)` }}
        className={cx(
          controlClass,
          'field-sizing-content max-h-[70dvh] resize-y py-2',
          mono && 'font-mono text-13',
        )}
      />
      <FieldNotes id={id} help={help} error={error} />
    </div>
  )
}
