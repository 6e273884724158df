import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Texts } from '../i18n/en'
import { addStyles } from './add-styles'
import { Icon } from './icons'
import css from './sheet.css'

addStyles(css)

interface Props {
  title: string
  t: Texts
  shut: () => void
  children: ComponentChildren
}

/** A view over the conversation. Focus goes to it; the app gives it back. */
export function Sheet({ title, t, shut, children }: Props) {
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])
  return (
    <div class="sheet" role="dialog" aria-modal="true" aria-label={title}>
      <div class="bar">
        <button type="button" class="round" ref={back} aria-label={t.back} onClick={shut}>
          <Icon name="back" />
        </button>
        <h2>{title}</h2>
      </div>
      <div class="content">{children}</div>
    </div>
  )
}
