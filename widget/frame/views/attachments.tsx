import type { Attachment } from '../../../lib/protocol/message'
import { Icon } from './icons'
import { PlainText } from './plain-text'

/** What a message says that is sent with files alone. */
export const namesOf = (files: readonly { name: string }[]) =>
  files.map(({ name }) => name).join(', ')

/** What somebody said, with the files that came along. Images have their room before they are there. */
export function Said({ text, files = [] }: { text: string; files?: Attachment[] | undefined }) {
  return (
    <>
      {text !== namesOf(files) && <PlainText text={text} />}
      {files.map(({ id, name, type, bytes, url }) => {
        const image = type.startsWith('image/')
        return (
          <a
            key={id}
            class={image ? 'shot' : 'file'}
            href={url}
            target="_blank"
            rel="noopener noreferrer"
          >
            {image ? (
              // biome-ignore lint/performance/noImgElement: Next is not here
              <img src={url} alt={name} loading="lazy" />
            ) : (
              <>
                <Icon name="clip" />
                <b>{name}</b>
                <span>{sizeOf(bytes)}</span>
              </>
            )}
          </a>
        )
      })}
    </>
  )
}

const sizeOf = (bytes: number) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
