import type { Texts } from '../i18n/en'
import type { Entry } from '../transcript'

/** What the assistant does before its first word. */
export function StageLine({ entry: { stage, sources }, t }: { entry: Entry; t: Texts }) {
  let line = t.thinking
  if (stage === 'searching') line = t.searching
  if (stage === 'writing') line = t.writing
  if (stage === 'reading' && sources?.length) {
    line = t.reading(sources.length, sources.map(({ title }) => title).join(', '))
  }
  return (
    <p class="stage" title={line}>
      {line}
    </p>
  )
}
