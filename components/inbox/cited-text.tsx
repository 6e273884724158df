'use client'

import { useLayoutEffect, useRef } from 'react'
import { cx } from '@/lib/client/class-names'

/** Above the quoted words, when the passage opens at them. */
const ROOM_PX = 48

interface CitedTextProps {
  /** `quote`: UTF-16 positions in `text`. */
  passage: { headings: readonly string[]; text: string; quote: { start: number; end: number } }
}

/** A passage with the quoted words marked and in sight. */
export function CitedText({ passage }: CitedTextProps) {
  const { headings, text, quote: at } = passage
  const frame = useRef<HTMLDivElement>(null)
  const mark = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another passage opens at its own words
  useLayoutEffect(() => {
    if (frame.current && mark.current) frame.current.scrollTop = mark.current.offsetTop - ROOM_PX
  }, [text])
  return (
    <>
      {headings.length > 0 && (
        <p className="text-12 text-n10 [overflow-wrap:anywhere]">{headings.join(' › ')}</p>
      )}
      <div
        ref={frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="scroll-quiet relative max-h-60 overflow-y-auto rounded-sm text-13 focus-visible:-outline-offset-2"
      >
        <blockquote className="whitespace-pre-line border-l-2 border-assistant-line pl-2.5 text-n11 [overflow-wrap:anywhere]">
          {text.slice(0, at.start)}
          <mark
            ref={mark}
            className={cx(
              'rounded-[3px] text-n12',
              // To mark all of it would mark nothing.
              at.end - at.start < text.length ? 'bg-note/40' : 'bg-transparent',
            )}
          >
            {text.slice(at.start, at.end)}
          </mark>
          {text.slice(at.end)}
        </blockquote>
      </div>
    </>
  )
}
