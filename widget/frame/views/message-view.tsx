import type { WidgetSettings } from '../../../lib/protocol/widget'
import type { Texts } from '../i18n/en'
import type { Entry } from '../transcript'
import { Answer } from './answer'
import { Said } from './attachments'
import { EventLine } from './event-line'
import { Mark } from './mark'
import { memo } from './memo'

interface Props {
  entry: Entry
  t: Texts
  settings: WidgetSettings
  /** The one before is by the same author. */
  follows: boolean
  /** An offer in it can still be answered. */
  offered: boolean
}

export const MessageView = memo(({ entry, t, settings, follows, offered }: Props) => {
  const { message } = entry
  if (message.kind === 'event') return <EventLine message={message} t={t} offered={offered} />
  const { author } = message
  if (author === 'visitor') {
    return (
      <div class="row visitor">
        <span class="sr">{t.you}</span>
        <div class="bubble">
          <Said text={message.text} files={message.attachments} />
        </div>
      </div>
    )
  }
  const agent = author === 'agent'
  const name = agent ? (message.authorName ?? t.person) : settings.assistantName
  return (
    <div class={`row ${author}${follows ? ' follows' : ''}`}>
      <Mark name={agent ? name : undefined} avatar={settings.assistantAvatar} />
      <div class="body">
        <p class={follows ? 'sr' : 'author'}>{name}</p>
        {agent ? (
          <div class="bubble">
            <Said text={message.text} files={message.attachments} />
          </div>
        ) : (
          <Answer entry={entry} t={t} />
        )}
      </div>
    </div>
  )
})
