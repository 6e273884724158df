import type * as z from 'zod/mini'
import type { tryBody } from '@/lib/protocol/assistant'
import type { Turn } from './conversation'
import { namedAttributes, type VisitorSettings } from './settings'

type TrialBody = z.input<typeof tryBody>
type Said = NonNullable<TrialBody['history']>[number]

/** As many, and as long, as the server takes. */
const MAX_SAID = 60
const MAX_CHARS = 8_000

/** What is sent to be answered: the question, all that came before it, and whom it is from. */
export function trialBody(
  text: string,
  turns: readonly Turn[],
  visitor: VisitorSettings,
): TrialBody {
  const { version, widgetId, page, pageTitle, locale } = visitor
  const attributes = namedAttributes(visitor)
  const url = page.trim()
  const title = pageTitle.trim()
  return {
    text,
    history: historyOf(turns),
    firedRuleIds: firedRuleIds(turns),
    locale,
    draft: version === 'draft',
    ...(widgetId && { widgetId }),
    ...((url || title) && { page: { ...(url && { url }), ...(title && { title }) } }),
    ...(attributes.length > 0 && {
      traits: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    }),
  }
}

/** Rules that fire once in a conversation do not fire again. */
export const firedRuleIds = (turns: readonly Turn[]): string[] => [
  ...new Set(turns.flatMap(({ end }) => end?.fired.map(({ id }) => id) ?? [])),
]

/** What was said. A turn that a rule took away from the assistant is closed by what the rule told the visitor. */
export function historyOf(turns: readonly Turn[]): Said[] {
  const said = turns
    .filter(({ phase }) => phase !== 'failed' && phase !== 'running')
    .flatMap((turn): Said[] => {
      const asked: Said = { author: 'visitor', text: turn.text.slice(0, MAX_CHARS) }
      const answer = answerOf(turn).slice(0, MAX_CHARS)
      if (answer.trim() === '') return turn.end?.handoff ? [] : [asked]
      const answered = turn.end?.answered
      return [
        asked,
        {
          author: 'assistant',
          text: answer,
          ...(typeof answered === 'boolean' && { answered }),
        },
      ]
    })
    .slice(-MAX_SAID)
  return said[0]?.author === 'assistant' ? said.slice(1) : said
}

const answerOf = ({ answer, end }: Turn) =>
  end?.status === 'skipped' ? end.messages.join('\n\n') : answer
