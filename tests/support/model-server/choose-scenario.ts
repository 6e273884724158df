import { lastText, type MessagesBody } from './request-body'
import { isScenarioName, SCENARIOS, type ScenarioName } from './scenarios'
import type { Step } from './steps'

/** A scenario by name, as `name:argument`, or as its own steps. */
export type Scenario = ScenarioName | `${ScenarioName}:${string}` | readonly Step[]

export interface Choice {
  name: string
  steps: readonly Step[]
}

const MARKER = /\[\[scenario:([^\]]+)\]\]/g

/**
 * Decides what answers a request: a marker in the last user turn, then what was queued, then the default. A marker may list
 * several, as in `[[scenario:overloaded,slow:50]]`: the requests that carry it take one each, the last one for good.
 */
export function createScenarioChooser() {
  const queue: Scenario[] = []
  const seen = new Map<string, number>()
  let fallback: Scenario = 'auto'

  const marked = (body: MessagesBody): string | undefined => {
    const list = [...lastText(body).matchAll(MARKER)].at(-1)?.[1]
    if (list === undefined) return undefined
    const key = `${body.metadata?.user_id ?? ''} ${lastText(body)}`
    const turn = seen.get(key) ?? 0
    seen.set(key, turn + 1)
    const names = list.split(',')
    return names[Math.min(turn, names.length - 1)]?.trim()
  }

  return {
    next: (...scenarios: Scenario[]) => void queue.push(...scenarios),
    setDefault(scenario: Scenario) {
      fallback = scenario
    },
    /** Throws an `Error` for a name that is no scenario. */
    choose(body: MessagesBody): Choice {
      const chosen = marked(body) ?? queue.shift() ?? fallback
      if (typeof chosen !== 'string') return { name: 'custom', steps: chosen }
      const [name = '', argument] = chosen.split(':')
      if (!isScenarioName(name)) throw new Error(`There is no scenario ${name}`)
      return { name, steps: SCENARIOS[name]({ body, argument }) }
    },
  }
}
