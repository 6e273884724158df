import type { Actor } from './context'

/** What others know somebody by who changes something; null for Parley itself. */
export function actorName(actor: Actor): string | null {
  return actor.type === 'user' || actor.type === 'api_key' ? actor.name : null
}
