import { useState } from 'preact/hooks'
import type { Message } from '../../../lib/protocol/message'
import type { Texts } from '../i18n/en'
import { Icon } from './icons'
import { Lazy } from './lazy'
import { useUi } from './ui'

const comment = () => import('./rating-comment').then((module) => module.RatingComment)

export function Rating({ message, t }: { message: Message; t: Texts }) {
  const { actions } = useUi()
  const [asking, setAsking] = useState(false)
  const { rating } = message

  function rate(value: 'up' | 'down') {
    const next = rating === value ? null : value
    setAsking(next === 'down')
    void actions.rate(message, next)
  }

  return (
    <>
      <div class="rating">
        <button
          type="button"
          aria-pressed={rating === 'up'}
          aria-label={t.helpful}
          title={t.helpful}
          onClick={() => rate('up')}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          class="flip"
          aria-pressed={rating === 'down'}
          aria-label={t.notHelpful}
          title={t.notHelpful}
          onClick={() => rate('down')}
        >
          <Icon name="up" />
        </button>
      </div>
      {asking && <Lazy load={comment} props={{ message, t, done: () => setAsking(false) }} />}
    </>
  )
}
