import type * as z from 'zod/mini'
import type { EscalationRule } from '@/lib/protocol/escalation-rule'
import type { simulateBody } from '@/lib/protocol/http'

/** What a message is tried with, as typed. */
export interface TrialInput {
  text: string
  /** Empty: as the message is written. */
  locale: string
  widgetId: string
  page: string
  turnCount: string
  unanswered: string
  modelFailure: boolean
  attributes: readonly { name: string; value: string }[]
}

export const emptyTrial: TrialInput = {
  text: '',
  locale: '',
  widgetId: '',
  page: '',
  turnCount: '1',
  unanswered: '0',
  modelFailure: false,
  attributes: [],
}

/** What is sent: without what was left empty. `rule`: one to try alone. */
export function trialBody(input: TrialInput, rule?: EscalationRule): z.input<typeof simulateBody> {
  const { text, locale, widgetId, page, modelFailure } = input
  const known = input.attributes.filter(({ name }) => name.trim() !== '')
  return {
    text,
    ...(locale && { locale }),
    ...(widgetId && { widgetId }),
    ...(page.trim() && { page: page.trim() }),
    turnCount: countIn(input.turnCount, 1),
    unansweredTurns: countIn(input.unanswered, 0),
    modelFailure,
    ...(known.length > 0 && {
      attributes: Object.fromEntries(known.map(({ name, value }) => [name.trim(), value])),
    }),
    ...(rule && { rule }),
  }
}

const countIn = (typed: string, least: number) =>
  Math.min(100, Math.max(least, Math.round(Number(typed)) || least))
