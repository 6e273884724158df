import type { Texts } from '../i18n/en'
import type { Outgoing } from '../outbox'
import { Said } from './attachments'
import { useUi } from './ui'

/** A message the server does not have yet. */
export function OutgoingView({ item, t, live }: { item: Outgoing; t: Texts; live: boolean }) {
  const { chat } = useUi()
  return (
    <div class="row visitor pending">
      <span class="sr">{t.you}</span>
      <div class="bubble">
        <Said text={item.text} files={item.attachments} />
      </div>
      {item.failed ? (
        <p class="note failed">
          {t.notSent}{' '}
          <button type="button" class="text" onClick={() => chat.retry(item.clientId)}>
            {t.retry}
          </button>
        </p>
      ) : (
        <p class={live ? 'note late' : 'note'}>{t.sending}</p>
      )}
    </div>
  )
}
