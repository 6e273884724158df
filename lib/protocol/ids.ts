/** Prefixes of ids. An id is `PREFIX_` and 12 hex digits of the time in milliseconds, then 20 random ones: ids sort by time. */
export const ID_PREFIXES = {
  workspace: 'ws',
  user: 'usr',
  session: 'ses',
  account: 'acc',
  verification: 'ver',
  member: 'mem',
  invitation: 'inv',
  apiKey: 'key',
  widget: 'wid',
  assistant: 'ast',
  knowledgeBase: 'kb',
  document: 'doc',
  passage: 'psg',
  contact: 'con',
  conversation: 'cnv',
  message: 'msg',
  rule: 'rul',
  escalation: 'esc',
  twoFactor: 'tfa',
  assistantVersion: 'asv',
  source: 'src',
  attachment: 'att',
  tag: 'tag',
  cannedResponse: 'can',
  auditEntry: 'aud',
  mail: 'mail',
  widgetSighting: 'wsi',
} as const

export type IdKind = keyof typeof ID_PREFIXES

/** A new id of the given kind. */
export function newId(kind: IdKind): string {
  const random = crypto.getRandomValues(new Uint8Array(10))
  const time = Date.now().toString(16).padStart(12, '0')
  return `${ID_PREFIXES[kind]}_${time}${Buffer.from(random).toString('hex')}`
}
