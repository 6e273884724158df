import type { Citation } from '@/lib/protocol/message'
import type { Trial } from '@/lib/protocol/trial'
import type { TrialMessage } from './read-trial'
import type { VisitorSettings } from './settings'

/** A question with what came of it. */
export interface Turn {
  id: string
  text: string
  /** Who asked, and where. */
  visitor: VisitorSettings
  /** `stopped`: by whoever tries it. `failed`: the request did, and not the model, whose failure is an end of its own. */
  phase: 'running' | 'ended' | 'stopped' | 'failed'
  stage: Trial['stage'] | null
  answer: string
  citations: readonly Citation[]
  /** While the answer is written, what it rests on. */
  trace: Trial['trace'] | null
  end: Trial['end'] | null
  error: unknown
}

export interface Conversation {
  turns: readonly Turn[]
  /** Whose trace is shown; null: the newest one's. */
  chosenId: string | null
}

export const emptyConversation: Conversation = { turns: [], chosenId: null }

export type ConversationAction =
  /** `replaces`: a turn that is asked anew. */
  | {
      type: 'ask'
      id: string
      text: string
      visitor: VisitorSettings
      replaces?: string | undefined
    }
  | { type: 'message'; id: string; message: TrialMessage }
  | { type: 'stop'; id: string }
  | { type: 'fail'; id: string; error: unknown }
  | { type: 'choose'; id: string }
  | { type: 'clear' }

/** What somebody asked and was answered. Words for a turn that is over, or gone, change nothing. */
export function conversationReducer(
  conversation: Conversation,
  action: ConversationAction,
): Conversation {
  switch (action.type) {
    case 'clear':
      return emptyConversation
    case 'choose':
      return { ...conversation, chosenId: action.id }
    case 'ask': {
      const { id, text, visitor, replaces } = action
      // What never reached the assistant is no part of what was said.
      const kept = conversation.turns.filter(
        (turn) => turn.phase !== 'failed' && turn.id !== replaces,
      )
      return { turns: [...kept, { ...freshTurn, id, text, visitor }], chosenId: null }
    }
    case 'message':
      return change(conversation, action.id, (turn) => hear(turn, action.message))
    case 'stop':
      return change(conversation, action.id, (turn) => ({ ...turn, phase: 'stopped' }))
    case 'fail':
      return change(conversation, action.id, (turn) => ({
        ...turn,
        phase: 'failed',
        error: action.error,
      }))
  }
}

const freshTurn = {
  phase: 'running',
  stage: null,
  answer: '',
  citations: [],
  trace: null,
  end: null,
  error: null,
} as const

function change(conversation: Conversation, id: string, next: (turn: Turn) => Turn): Conversation {
  return {
    ...conversation,
    turns: conversation.turns.map((turn) =>
      turn.id === id && turn.phase === 'running' ? next(turn) : turn,
    ),
  }
}

function hear(turn: Turn, { name, data }: TrialMessage): Turn {
  switch (name) {
    case 'stage':
      return { ...turn, stage: data }
    case 'delta':
      return { ...turn, answer: turn.answer.slice(0, data.offset) + data.text }
    case 'citation':
      return { ...turn, citations: [...turn.citations, data] }
    case 'basis':
    case 'trace':
      return { ...turn, trace: data }
    case 'end':
      return { ...turn, phase: 'ended', answer: data.text, end: data }
    case 'error':
      return turn
  }
}

/** The turn whose trace is shown. */
export const chosenTurn = ({ turns, chosenId }: Conversation): Turn | undefined =>
  turns.find(({ id }) => id === chosenId) ?? turns.at(-1)

export const runningTurn = ({ turns }: Conversation): Turn | undefined =>
  turns.find(({ phase }) => phase === 'running')

/** Whether a person would be in charge of a live conversation now. */
export const isHandedOver = ({ turns }: Conversation): boolean =>
  Boolean(turns.at(-1)?.end?.handoff)
