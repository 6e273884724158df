import { useEffect, useState } from 'preact/hooks'
import type { ChatState } from '../state'
import { useCountdown, useUi } from './ui'

/** What keeps messages from going through, above the composer. */
export function NoticeLine({ state }: { state: ChatState }) {
  const { chat } = useUi()
  const { notice, link, texts: t } = state
  const seconds = useCountdown(notice && 'until' in notice ? notice.until : undefined)
  const [online, setOnline] = useState(navigator.onLine)
  const over = !!notice && 'until' in notice && seconds === 0

  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])
  useEffect(() => {
    if (over) chat.store.set({ notice: undefined })
  }, [over, chat])

  let line = ''
  if (!online) line = t.offline
  else if (notice?.kind === 'tooFast') line = t.tooFast(seconds)
  else if (notice?.kind === 'tooMany') line = t.tooMany(seconds)
  else if (notice) line = t[notice.kind]
  else if (link === 'lost') line = t.reconnecting
  return (
    <p class={line ? 'notice shown' : 'notice'} role="status">
      {line}
    </p>
  )
}
