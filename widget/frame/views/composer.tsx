import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ChatState } from '../state'
import { Icon } from './icons'
import { useUi } from './ui'

const MAX_LENGTH = 4000
/** From when on the remaining length is shown. */
const NEARLY = 3800

export function Composer({ state }: { state: ChatState }) {
  const { chat, actions } = useUi()
  const { texts: t, transcript, open, overlay } = state
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const streaming = transcript.entries.findLast(({ message }) => message.status === 'streaming')
  const blank = !text.trim()
  const over = text.length - MAX_LENGTH
  const stopping = !!streaming && blank

  // biome-ignore lint/correctness/useExhaustiveDependencies: a sheet that is shut gives the focus back itself
  useEffect(() => {
    if (open && !overlay) field.current?.focus({ preventScroll: true })
  }, [open])

  useEffect(() => {
    if (state.draft === undefined) return
    setText(state.draft)
    chat.store.set({ draft: undefined })
  }, [state.draft, chat])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows from the text
  useLayoutEffect(() => {
    const area = field.current
    const around = area?.parentElement
    if (!area || !around) return
    // Held while measuring: the messages above would move with it.
    around.style.minHeight = `${around.offsetHeight}px`
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
    around.style.minHeight = ''
  }, [text])

  function submit() {
    field.current?.focus()
    if (stopping) return void actions.stop(streaming.message.id)
    if (blank || over > 0) return
    actions.typing(false)
    chat.send(text.trim())
    setText('')
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div class="field">
        <textarea
          ref={field}
          rows={1}
          aria-label={t.message}
          placeholder={
            transcript.conversation?.status === 'open' ? t.placeholderPerson : t.placeholder
          }
          value={text}
          enterkeyhint="send"
          aria-invalid={over > 0}
          onInput={(event) => {
            setText(event.currentTarget.value)
            actions.typing(event.currentTarget.value !== '')
          }}
          onKeyDown={(event) => {
            // While a word is composed, Enter belongs to the input method; Safari says so by 229 alone.
            if (
              event.key !== 'Enter' ||
              event.shiftKey ||
              event.isComposing ||
              event.keyCode === 229
            )
              return
            event.preventDefault()
            if (!blank) submit()
          }}
        />
        <button
          type="submit"
          class={stopping ? 'send stopping' : 'send'}
          aria-label={stopping ? t.stop : t.send}
          title={stopping ? t.stop : t.send}
          disabled={!stopping && (blank || over > 0)}
        >
          <Icon name={stopping ? 'stop' : 'send'} />
        </button>
      </div>
      {text.length >= NEARLY && (
        <p class={over > 0 ? 'note failed' : 'note'} role="status">
          {over > 0 ? t.over(over) : t.left(-over)}
        </p>
      )}
    </form>
  )
}
