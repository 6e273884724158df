import { useEffect, useRef, useState } from 'preact/hooks'
import type { OpenedPassage } from '../../../lib/protocol/passage'
import { safeHref } from '../markdown/safe-href'
import type { ChatState, Overlay } from '../state'
import { Icon } from './icons'
import { Sheet } from './sheet'
import { useUi } from './ui'

interface Props {
  state: ChatState
  overlay: Extract<Overlay, { kind: 'passage' }>
  shut: () => void
}

/** The passage an answer rests on, with the quoted words marked. */
export function Passage({ state: { texts: t }, overlay, shut }: Props) {
  const { chat } = useUi()
  const { messageId, index, title } = overlay
  const [passage, setPassage] = useState<OpenedPassage>()
  const [failed, setFailed] = useState(false)
  const mark = useRef<HTMLElement>(null)

  async function fetch() {
    setFailed(false)
    const answer = await chat.connection.send('passage:get', { messageId, index })
    if (answer.ok) setPassage(answer.data)
    else setFailed(true)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: one view is of one citation
  useEffect(() => void fetch(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark comes with the passage
  useEffect(() => mark.current?.scrollIntoView({ block: 'center' }), [passage])

  const href = passage?.url && safeHref(passage.url)
  return (
    <Sheet title={passage?.title ?? title} t={t} shut={shut}>
      {failed && (
        <p class="note failed" role="alert">
          {t.passageFailed}{' '}
          <button type="button" class="text" onClick={() => void fetch()}>
            {t.retry}
          </button>
        </p>
      )}
      {!passage && !failed && (
        <div class="skeleton" role="status" aria-label={t.loading}>
          <i />
          <i />
          <i />
        </div>
      )}
      {passage && (
        <>
          {passage.headings.length > 0 && <p class="path">{passage.headings.join(' › ')}</p>}
          <p class="passage" dir="auto">
            {passage.text.slice(0, passage.quote.start)}
            <mark ref={mark}>{passage.text.slice(passage.quote.start, passage.quote.end)}</mark>
            {passage.text.slice(passage.quote.end)}
          </p>
          {href && (
            <a class="page" href={href} target="_blank" rel="noopener noreferrer">
              {t.openSource}
              <Icon name="link" />
            </a>
          )}
        </>
      )}
    </Sheet>
  )
}
