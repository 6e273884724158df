import { describe, expect, it } from 'vitest'
import { countUnansweredTurns, type TurnMessage } from '@/lib/escalation/signals'

const visitor: TurnMessage = { author: 'visitor' }
const agent: TurnMessage = { author: 'agent' }
const system: TurnMessage = { author: 'system' }
const answered: TurnMessage = { author: 'assistant', answered: true }
const unanswered: TurnMessage = { author: 'assistant', answered: false }

describe('unanswered turns', () => {
  it.each<[string, TurnMessage[], number]>([
    ['nothing said', [], 0],
    ['a question without a reply yet', [visitor], 0],
    ['one unanswered', [visitor, unanswered], 1],
    ['two in a row', [visitor, unanswered, visitor, unanswered], 2],
    ['two in a row and the next question', [visitor, unanswered, visitor, unanswered, visitor], 2],
    ['an answer since', [visitor, unanswered, visitor, answered, visitor], 0],
    ['an answer before', [visitor, answered, visitor, unanswered], 1],
    ['a person since', [visitor, unanswered, agent, visitor, unanswered], 1],
    ['a person last', [visitor, unanswered, agent], 0],
    ['events between', [visitor, unanswered, system, visitor, unanswered, system], 2],
    ['several messages answered together', [visitor, visitor, visitor, unanswered], 1],
  ])('%s', (_name, messages, count) => {
    expect(countUnansweredTurns(messages)).toBe(count)
  })
})
