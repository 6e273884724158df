import { safeHref } from '../markdown/safe-href'

/** What a person wrote: as it stands, with addresses made links. */
export function PlainText({ text }: { text: string }) {
  return (
    <p class="plain">
      {text.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]。，！？）])/i).map((part, at) => {
        const href = at % 2 ? safeHref(part) : undefined
        return href ? (
          <a href={href} target="_blank" rel="noopener noreferrer">
            {part}
          </a>
        ) : (
          part
        )
      })}
    </p>
  )
}
