import { Fragment } from 'react'

interface MarkedTextProps {
  text: string
  /** UTF-16 positions, in order, without overlaps. */
  marks: readonly (readonly [start: number, end: number])[]
}

/** A text with what was searched for in it marked. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  return (
    <>
      {marks.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.[1] ?? 0, start)}
          <mark className="rounded-[3px] bg-note/40 text-n12">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  )
}
