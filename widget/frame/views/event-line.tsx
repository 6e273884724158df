import type { Message } from '../../../lib/protocol/message'
import type { Texts } from '../i18n/en'
import { useUi } from './ui'

export function eventText({ event, text }: Message, t: Texts): string {
  if (!event) return text
  const known = t.events[event.type]
  return known === undefined ? text : known.replace('{name}', event.name ?? t.person)
}

/** What happened, in words, between the messages. */
export function EventLine({
  message,
  t,
  offered,
}: {
  message: Message
  t: Texts
  offered: boolean
}) {
  const { actions } = useUi()
  const text = eventText(message, t)
  if (message.event?.type === 'handoff_offered' && offered) {
    return (
      <div class="offer">
        <p>{t.personOffered}</p>
        <button type="button" class="primary" onClick={() => void actions.answerOffer(true)}>
          {t.yes}
        </button>
        <button type="button" onClick={() => void actions.answerOffer(false)}>
          {t.no}
        </button>
      </div>
    )
  }
  return text ? <p class="quiet event">{text}</p> : null
}
