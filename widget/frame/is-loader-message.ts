import type { LoaderMessage } from '../../lib/protocol/frame-messages'

type Check = (value: unknown) => boolean
const text: Check = (value) => typeof value === 'string'
const flag: Check = (value) => typeof value === 'boolean'
const record: Check = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const page: Check = (value) =>
  record(value) &&
  ['url', 'title', 'referrer'].every((name) => optional(text)((value as never)[name]))

const scheme: Check = (value) => value === 'auto' || value === 'light' || value === 'dark'

const about: Record<string, Check> = {
  locale: optional(text),
  colorScheme: optional(scheme),
  page: optional(page),
  traits: optional(record),
  name: optional(text),
  email: optional(text),
}

const shapes: Record<LoaderMessage['type'], Record<string, Check>> = {
  init: { token: optional(text), open: flag, full: flag, identity: flag, ...about },
  visible: { open: flag, full: flag },
  update: about,
  identity: { jwt: (value) => value === null || text(value) },
  new: { text: optional(text) },
  send: { text },
  human: {},
  preview: {
    settings: record,
    locale: text,
    colorScheme: scheme,
    full: flag,
    question: optional(text),
    answer: optional(text),
  },
}

/** Whether a message has the shape of one from the loader; the same as the schema `loaderMessage`, in a tenth of its weight. */
export function isLoaderMessage(data: unknown): data is LoaderMessage {
  if (!record(data)) return false
  const message = data as Record<string, unknown>
  if (message.parley !== 1 || !Object.hasOwn(shapes, String(message.type))) return false
  const shape = shapes[message.type as LoaderMessage['type']]
  return Object.entries(shape).every(([name, check]) => check(message[name]))
}
