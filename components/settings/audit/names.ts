/** What changes are made to, as the texts name it. */
export const ENTITIES = [
  'api_key',
  'assistant',
  'canned_response',
  'contact',
  'document',
  'invitation',
  'knowledge_base',
  'member',
  'rule',
  'source',
  'tag',
  'widget',
  'workspace',
] as const

const VERBS = [
  'created',
  'updated',
  'deleted',
  'removed',
  'joined',
  'published',
  'ordered',
  'reset_link_made',
  'secret_rotated',
  'erased',
] as const

type Verb = (typeof VERBS)[number] | 'other'
type Entity = (typeof ENTITIES)[number]

/** The verb of an action such as `tag.updated`. */
export function verbOf(action: string): Verb {
  const name = action.slice(action.indexOf('.') + 1)
  return VERBS.find((verb) => verb === name) ?? 'other'
}

export const entityOf = (type: string): Entity | undefined =>
  ENTITIES.find((entity) => entity === type)
