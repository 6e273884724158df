import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Texts } from '../i18n/en'
import { Icon } from './icons'

interface Props {
  title: string
  t: Texts
  shut: () => void
  children: ComponentChildren
}

/** A view over the conversation. Focus goes to it and, once it is shut, back to where it was. */
export function Sheet({ title, t, shut, children }: Props) {
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    const opener = lastFocused ?? before
    back.current?.focus()
    return () => {
      setTimeout(() => {
        const target = opener?.isConnected ? opener : document.querySelector('textarea')
        target?.focus()
      })
    }
  }, [])
  return (
    <div class="sheet" role="dialog" aria-modal="true" aria-label={title}>
      <header>
        <button type="button" class="round" ref={back} aria-label={t.back} onClick={shut}>
          <Icon name="back" />
        </button>
        <h2>{title}</h2>
      </header>
      <div class="content">{children}</div>
    </div>
  )
}

/** The conversation becomes inert before the sheet is there, which takes the focus away: remembered here. */
let lastFocused: HTMLElement | undefined
document.addEventListener('focusout', (event) => {
  if (event.target instanceof HTMLElement && !event.target.closest('.sheet')) lastFocused = event.target
})
