import { laterTexts } from '../i18n/later/texts'
import type { ChatState } from '../state'
import { removeFile } from '../uploads'
import { addStyles } from './add-styles'
import { Icon } from './icons'
import { useUi } from './ui'
import css from './uploads.css'

addStyles(css)

export { addFiles } from '../uploads'

/** The files that go along with the next message, above what is written. */
export function Uploads({ state: { uploads, locale } }: { state: ChatState }) {
  const { chat } = useUi()
  const t = laterTexts(locale)
  return (
    <ul class="uploads" aria-label={t.files}>
      {uploads.map(({ key, name, done, attachment, error }) => (
        <li key={key} class={error ? 'failed' : undefined}>
          {attachment?.type.startsWith('image/') ? (
            // biome-ignore lint/performance/noImgElement: Next is not here
            <img src={attachment.url} alt="" />
          ) : (
            <Icon name="clip" />
          )}
          <div>
            <b>{name}</b>
            {error && <small role="alert">{error}</small>}
            {!error && !attachment && <progress value={done} aria-label={t.uploading(name)} />}
          </div>
          <button
            type="button"
            aria-label={t.removeFile(name)}
            title={t.removeFile(name)}
            onClick={() => {
              document.querySelector<HTMLElement>('.composer textarea')?.focus()
              removeFile(chat, key)
            }}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  )
}
