import type { ServiceContext } from '../context'
import { ServiceError } from '../errors'

/** Whose upload or message it is: the id of the contact, user or API key. */
export function senderOf({ actor }: Pick<ServiceContext, 'actor'>): string {
  switch (actor.type) {
    case 'user':
      return actor.userId
    case 'api_key':
      return actor.keyId
    case 'visitor':
      return actor.contactId
    case 'system':
      throw new ServiceError('forbidden', 'Only visitors, agents and API keys send messages')
  }
}
