import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Actions } from '../actions'
import type { Chat } from '../chat'
import type { ChatState } from '../state'

export interface Ui {
  chat: Chat
  actions: Actions
}

export const UiContext = createContext<Ui | null>(null)

export function useUi(): Ui {
  const ui = useContext(UiContext)
  if (!ui) throw new Error('no chat')
  return ui
}

/** The chat's state; the view is drawn again with each change. */
export function useChatState(chat: Chat): ChatState {
  const [state, setState] = useState(chat.store.get())
  useEffect(() => {
    const update = () => setState(chat.store.get())
    update()
    const stop = chat.store.subscribe(update)
    return () => void stop()
  }, [chat])
  return state
}

/** Seconds until a time of performance.now(), counted down while shown. */
export function useCountdown(until: number | undefined): number {
  const [, tick] = useState(0)
  const left = until === undefined ? 0 : Math.max(0, Math.ceil((until - performance.now()) / 1000))
  useEffect(() => {
    if (left <= 0) return
    const timer = setTimeout(() => tick((count) => count + 1), 500)
    return () => clearTimeout(timer)
  })
  return left
}
