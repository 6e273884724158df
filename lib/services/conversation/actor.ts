import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'

/** The signed-in agent; what only a person can do (claim, reply in person) throws `forbidden` for API keys. */
export function requireAgent(ctx: ServiceContext): { userId: string; name: string } {
  if (ctx.actor.type === 'user') return { userId: ctx.actor.userId, name: ctx.actor.name }
  throw new ServiceError('forbidden', 'Only a signed-in agent can do this')
}

/** How the actor is named in the timeline. */
export function actorName(ctx: ServiceContext): string {
  return ctx.actor.type === 'user' || ctx.actor.type === 'api_key' ? ctx.actor.name : 'Parley'
}
