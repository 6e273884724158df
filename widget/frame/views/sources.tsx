import type { Citation } from '../../../lib/protocol/message'
import type { Texts } from '../i18n/en'

interface Props {
  citations: readonly Citation[]
  open: (index: number) => void
  t: Texts
}

/** What an answer rests on: each title once, with the numbers that point to it. */
export function Sources({ citations, open, t }: Props) {
  const titles = new Map<string, number[]>()
  for (const { title, index } of citations) titles.set(title, [...(titles.get(title) ?? []), index])
  if (titles.size === 0) return null
  return (
    <div class="sources">
      <p aria-hidden="true">{t.sources}</p>
      <ul aria-label={t.sources}>
        {[...titles].map(([title, indexes]) => (
          <li key={title}>
            <button type="button" title={title} onClick={() => open(indexes[0] as number)}>
              <span aria-hidden="true">{indexes.join(' ')}</span>
              <b>{title}</b>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
