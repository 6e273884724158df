import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ChatState } from '../state'
import { namesOf } from './attachments'
import { Icon } from './icons'
import { Lazy } from './lazy'
import { useUi } from './ui'

const MAX_LENGTH = 4000
/** From when on the remaining length is shown. */
const NEARLY = 3800

const ACCEPTED =
  'image/png,image/jpeg,image/gif,image/webp,.pdf,.txt,.csv,.docx,.xlsx,.pptx,.md,.log,.json'

const uploader = () => import('./uploads')
const uploadsView = () => uploader().then(({ Uploads }) => Uploads)

export function Composer({ state }: { state: ChatState }) {
  const { chat, actions } = useUi()
  const { texts: t, transcript, open, overlay, uploads } = state
  const picker = useRef<HTMLInputElement>(null)
  const [dropping, setDropping] = useState(false)
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const streaming = transcript.entries.findLast(({ message }) => message.status === 'streaming')
  const files = uploads.flatMap(({ attachment }) => attachment ?? [])
  const uploading = uploads.some(({ attachment, error }) => !attachment && !error)
  const blank = !text.trim() && files.length === 0
  const over = text.length - MAX_LENGTH
  const stopping = !!streaming && blank && !uploading

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
    if (blank || uploading || over > 0) return
    actions.typing(false)
    chat.send(text.trim() || namesOf(files), files.length > 0 ? files : undefined)
    chat.store.set({ uploads: uploads.filter(({ error }) => error) })
    setText('')
  }

  /** Whether there were any. */
  function take(list: FileList | null | undefined): boolean {
    const chosen = Array.from(list ?? [])
    if (chosen.length > 0) void uploader().then(({ addFiles }) => addFiles(chat, chosen))
    return chosen.length > 0
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what it uses does not change
  useEffect(() => {
    function drag(event: DragEvent) {
      if (!event.dataTransfer?.types.includes('Files')) return
      // Otherwise the browser would open the file in place of the chat.
      event.preventDefault()
      setDropping(event.type === 'dragover')
      if (event.type === 'drop') take(event.dataTransfer.files)
    }
    const kinds = ['dragover', 'dragleave', 'drop'] as const
    for (const kind of kinds) addEventListener(kind, drag)
    return () => {
      for (const kind of kinds) removeEventListener(kind, drag)
    }
  }, [])

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {uploads.length > 0 && <Lazy load={uploadsView} props={{ state }} />}
      <div class={dropping ? 'field dropping' : 'field'}>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept={ACCEPTED}
          onChange={(event) => {
            take(event.currentTarget.files)
            event.currentTarget.value = ''
            field.current?.focus()
          }}
        />
        <button
          type="button"
          class="round"
          aria-label={t.attach}
          title={t.attach}
          onClick={() => picker.current?.click()}
        >
          <Icon name="clip" />
        </button>
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
          onPaste={(event) => {
            if (take(event.clipboardData?.files)) event.preventDefault()
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
          disabled={!stopping && (blank || uploading || over > 0)}
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
