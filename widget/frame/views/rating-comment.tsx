import { useEffect, useRef, useState } from 'preact/hooks'
import type { Message } from '../../../lib/protocol/message'
import type { Texts } from '../i18n/en'
import { addStyles } from './add-styles'
import css from './feedback.css'
import { useUi } from './ui'

addStyles(css)

interface Props {
  message: Message
  t: Texts
  done: () => void
}

/** After a thumb down: what was wrong, if the visitor cares to say. */
export function RatingComment({ message, t, done }: Props) {
  const { actions } = useUi()
  const [text, setText] = useState('')
  const [sent, setSent] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])

  if (sent) {
    return (
      <p class="note" role="status">
        {t.thanks}
      </p>
    )
  }
  return (
    <form
      class="feedback"
      onSubmit={(event) => {
        event.preventDefault()
        void actions.rate(message, 'down', text.trim() || undefined)
        setSent(true)
      }}
    >
      <textarea
        ref={field}
        rows={2}
        maxLength={2000}
        aria-label={t.whatWasWrong}
        placeholder={t.whatWasWrong}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <button type="submit" class="primary">
          {t.sendFeedback}
        </button>
        <button type="button" onClick={done}>
          {t.cancel}
        </button>
      </div>
    </form>
  )
}
