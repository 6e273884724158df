import { useRef } from 'preact/hooks'
import type { Texts } from '../i18n/en'
import type { Entry } from '../transcript'
import { Markdown } from './markdown-view'
import { Rating } from './rating'
import { Sources } from './sources'
import { StageLine } from './stage-line'
import { useUi } from './ui'

export function Answer({ entry, t }: { entry: Entry; t: Texts }) {
  const { chat } = useUi()
  const { message } = entry
  const { status, text, author } = message
  const streaming = status === 'streaming'
  const shown = useRef(message)
  shown.current = message

  function openSource(index: number) {
    const { id, citations } = shown.current
    const citation = citations.find((candidate) => candidate.index === index)
    if (!citation) return
    chat.store.set({ overlay: { kind: 'passage', messageId: id, index, title: citation.title } })
  }

  return (
    <div class={streaming ? 'answer streaming' : 'answer'}>
      {text && (
        <Markdown
          source={text}
          growing={streaming}
          citations={message.citations}
          open={openSource}
          t={t}
        />
      )}
      {streaming && !text && <StageLine entry={entry} t={t} />}
      {status === 'interrupted' && <p class="note">{t.stopped}</p>}
      {status === 'failed' && <p class="note failed">{t.brokeOff}</p>}
      {!streaming && <Sources citations={message.citations} open={openSource} t={t} />}
      {author === 'assistant' && (status === 'complete' || status === 'interrupted') && (
        <Rating message={message} t={t} />
      )}
    </div>
  )
}
