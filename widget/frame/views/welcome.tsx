import { localized } from '../i18n/texts'
import type { ChatState } from '../state'
import { Mark } from './mark'
import { useUi } from './ui'

/** What a conversation begins with. `bare`: without suggestions, as something was said already. */
export function Welcome({ state, bare }: { state: ChatState; bare: boolean }) {
  const { chat } = useUi()
  const { settings, locale } = state
  const greeting = localized(settings.greeting, locale)
  const suggestions = localized(settings.suggestions, locale) ?? []
  return (
    <div class={bare ? 'welcome bare' : 'welcome'}>
      {greeting && (
        <div class="row assistant">
          <Mark />
          <div class="body">
            <p class="author">{settings.assistantName}</p>
            <p class="plain">{greeting}</p>
          </div>
        </div>
      )}
      {!bare && suggestions.length > 0 && (
        <div class="suggestions">
          {suggestions.map((text) => (
            <button type="button" key={text} onClick={() => chat.send(text)}>
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
