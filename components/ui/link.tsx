'use client'

import { useRouter } from 'next/navigation'
import type { ComponentProps, MouseEvent } from 'react'

interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** An address of the console's own. */
  href: string
  /** False asks nothing of the server before somebody goes there. */
  prefetch?: false
}

/** Goes to another page without loading everything anew, and readies it when somebody points at it. */
export function Link({ href, prefetch, onClick, ...rest }: LinkProps) {
  const router = useRouter()
  const ready = prefetch === false ? undefined : () => router.prefetch(href)
  return (
    <a
      {...rest}
      href={href}
      onPointerEnter={ready}
      onFocus={ready}
      onClick={(event) => {
        onClick?.(event)
        if (!isPlain(event)) return
        event.preventDefault()
        router.push(href)
      }}
    />
  )
}

/** A click that means this window; the browser knows what else one can mean. */
const isPlain = (event: MouseEvent<HTMLAnchorElement>) =>
  !event.defaultPrevented &&
  event.button === 0 &&
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) &&
  (event.currentTarget.target === '' || event.currentTarget.target === '_self')
