import { useEffect, useRef, useState } from 'preact/hooks'
import { laterTexts } from '../i18n/later/texts'
import type { ChatState } from '../state'
import { addStyles } from './add-styles'
import feedback from './feedback.css'
import { Icon } from './icons'
import css from './survey.css'
import { useUi } from './ui'

addStyles(feedback + css)

const SCORES = [1, 2, 3, 4, 5]

/** After a person has closed the conversation: asks once how it was. */
export function Survey({ state }: { state: ChatState }) {
  const { chat, actions } = useUi()
  const { texts, transcript, conversationId, locale } = state
  const t = { ...texts, ...laterTexts(locale) }
  const [step, setStep] = useState(transcript.conversation?.rating ? 'over' : 'score')
  const [score, setScore] = useState(0)
  const [text, setText] = useState('')
  const box = useRef<HTMLFormElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step has a height of its own
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [step])

  if (step === 'over' || !conversationId) return null
  if (step === 'thanks') {
    return (
      <p class="quiet" role="status">
        {t.thanks}
      </p>
    )
  }
  function give(value: number) {
    setScore(value)
    setStep('comment')
    void actions.rateConversation(value)
  }
  return (
    <form
      ref={box}
      class="survey feedback"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) void actions.rateConversation(score, text.trim())
        setStep('thanks')
      }}
    >
      <fieldset>
        <legend>{t.rateChat}</legend>
        {SCORES.map((value) => (
          <button
            type="button"
            key={value}
            class={value <= score ? 'star lit' : 'star'}
            aria-label={t.score(value)}
            aria-pressed={value === score}
            title={t.score(value)}
            onClick={() => give(value)}
          >
            <Icon name="star" />
          </button>
        ))}
      </fieldset>
      {step === 'comment' ? (
        <>
          <textarea
            rows={2}
            maxLength={2000}
            aria-label={t.rateMore}
            placeholder={t.rateMore}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <div>
            <button type="submit" class="primary">
              {t.sendFeedback}
            </button>
            <button type="button" onClick={() => setStep('thanks')}>
              {t.skip}
            </button>
          </div>
        </>
      ) : (
        <button type="button" onClick={() => chat.store.set({ unrated: conversationId })}>
          {t.skip}
        </button>
      )}
    </form>
  )
}
