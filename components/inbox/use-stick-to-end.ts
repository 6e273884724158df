'use client'

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const NEAR_PX = 48

/**
 * Keeps the newest message in sight while the reader is at the end, and never moves a reader who is not. A new `own` key
 * (something the reader sent) goes to the end. `keepPlace` before older messages are put above.
 */
export function useStickToEnd(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  own: string | undefined,
) {
  const [atEnd, setAtEnd] = useState(true)
  const sticking = useRef(true)
  const fromEnd = useRef<number | null>(null)

  const toEnd = useCallback(() => {
    const element = scroller.current
    if (element) element.scrollTop = element.scrollHeight
  }, [scroller])

  useLayoutEffect(() => {
    const element = scroller.current
    const inner = content.current
    if (!element || !inner) return
    toEnd()
    let lastTop = element.scrollTop
    const onScroll = () => {
      const near = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX
      // What grew since is not the reader's doing: only who scrolls up leaves the end.
      if (near) sticking.current = true
      else if (element.scrollTop < lastTop) sticking.current = false
      lastTop = element.scrollTop
      setAtEnd(near || sticking.current)
    }
    const onResize = () => {
      if (fromEnd.current !== null) {
        element.scrollTop = element.scrollHeight - fromEnd.current
        fromEnd.current = null
      } else if (sticking.current) toEnd()
      else onScroll()
    }
    const observer = new ResizeObserver(onResize)
    observer.observe(inner)
    observer.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, content, toEnd])

  useEffect(() => {
    if (own) toEnd()
  }, [own, toEnd])

  const keepPlace = useCallback(() => {
    const element = scroller.current
    if (!element) return
    sticking.current = false
    fromEnd.current = element.scrollHeight - element.scrollTop
  }, [scroller])

  return { atEnd, toEnd, keepPlace }
}
