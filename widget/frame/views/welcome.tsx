import { localized } from '../i18n/texts'
import type { ChatState } from '../state'
import { Mark } from './mark'
import { awayLine } from './times'
import { useUi } from './ui'

/** What a conversation begins with. `bare`: without suggestions, as something was said already. */
export function Welcome({ state, bare }: { state: ChatState; bare: boolean }) {
  const { chat } = useUi()
  const { settings, locale, texts: t } = state
  const away = awayLine(settings.openings, t, locale)
  const greeting = localized(settings.greeting, locale)
  const suggestions = localized(settings.suggestions, locale) ?? []
  return (
    <div class={bare ? 'welcome bare' : 'welcome'}>
      {!bare && t.headline && <h2>{t.headline}</h2>}
      {!bare && t.intro && <p class="intro">{t.intro}</p>}
      {greeting && (
        <div class="row assistant">
          <Mark avatar={settings.assistantAvatar} />
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
      {!bare && away && <p class="quiet">{away}</p>}
    </div>
  )
}
