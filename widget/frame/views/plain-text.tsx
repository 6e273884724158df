import { safeHref } from '../markdown/safe-href'

/** What a person wrote: as it stands, with addresses made links. */
export function PlainText({ text }: { text: string }) {
  return (
    <p class="plain">
      {pieces(text).map(({ at, part, href }) =>
        href ? (
          <a key={at} href={href} target="_blank" rel="noopener noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  )
}

const URL_PATTERN = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]。，！？）])/i

/** The text cut at its addresses, each piece with where it begins. */
function pieces(text: string) {
  let end = 0
  return text.split(URL_PATTERN).map((part, index) => {
    const at = end
    end += part.length
    return { at, part, href: index % 2 ? safeHref(part) : undefined }
  })
}
