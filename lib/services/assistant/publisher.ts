import type { Actor } from '../context'

/** Who publishes, as versions remember it. */
export function publisherOf(actor: Actor): { id: string | null; name: string } {
  switch (actor.type) {
    case 'user':
      return { id: actor.userId, name: actor.name }
    case 'api_key':
      return { id: actor.keyId, name: actor.name }
    default:
      return { id: null, name: 'Parley' }
  }
}
