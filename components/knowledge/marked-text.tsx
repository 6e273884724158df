import { Fragment } from 'react'
import type { ExplainedResult } from '@/lib/protocol/document'

/** A passage with the words marked that the question has as well. */
export function MarkedText({ text, marks }: Pick<ExplainedResult, 'text' | 'marks'>) {
  return (
    <span className="whitespace-pre-line">
      {marks.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark className="rounded-[3px] bg-note-line px-0.5 text-n12">
            {text.slice(start, end)}
          </mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </span>
  )
}
