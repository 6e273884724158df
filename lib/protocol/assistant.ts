import * as z from 'zod/mini'
import { ASSISTANT_LIMITS, avatarHue, avatarImageFault, TONES } from './assistant-limits'
import { counter, counterText } from './numbers'
import { freeText, id, locale, maybe, requiredText } from './text'
import { pageSchema, traitsSchema } from './visitor-socket'

/** A hue of the colour circle for the initials, such as `hue:210`, or an image. */
const avatar = z.string().check(
  z.refine((value) => avatarHue(value) !== null || avatarImageFault(value) === null, {
    error: 'must be a hue such as hue:210, or a PNG, JPEG or WebP of at most 50 kB as a data URL',
  }),
)

const fields = {
  name: requiredText(ASSISTANT_LIMITS.name),
  avatar: z.nullable(avatar),
  tone: z.enum(TONES),
  instructions: freeText(ASSISTANT_LIMITS.instructions),
  /** What it must never do or say. */
  guardrails: freeText(ASSISTANT_LIMITS.guardrails),
  /** What it answers in, the first where the visitor's language is none of them; empty: the visitor's own. */
  languages: z.array(locale).check(z.maxLength(ASSISTANT_LIMITS.languages)),
  /** A model profile of `GET models`; null: the installation's. */
  model: z.nullable(requiredText(100)),
  knowledgeBaseIds: z.array(id).check(z.maxLength(ASSISTANT_LIMITS.knowledgeBases)),
}

/** All that makes an assistant: what is drafted, published and kept as a version. */
export const assistantConfig = z.object(fields)
export type AssistantConfig = z.output<typeof assistantConfig>

/** Null for an avatar or a model takes it away; for any other field it counts as absent. */
const optionalFields = {
  avatar: z.nullish(avatar),
  tone: maybe(fields.tone),
  instructions: maybe(fields.instructions),
  guardrails: maybe(fields.guardrails),
  languages: maybe(fields.languages),
  model: z.nullish(requiredText(100)),
  knowledgeBaseIds: maybe(fields.knowledgeBaseIds),
}

export const newAssistant = z.object({ name: fields.name, ...optionalFields })
export const assistantPatch = z.object({
  name: maybe(fields.name),
  ...optionalFields,
  /** The version that the change was made on. */
  version: maybe(counter),
})

export const publishBody = z.object({
  note: maybe(freeText(ASSISTANT_LIMITS.note)),
  version: maybe(counter),
})
export const restoreBody = z.object({ version: maybe(counter) })
export const discardQuery = z.object({ version: z.optional(counterText) })
export const versionParams = z.object({
  id,
  number: z.pipe(
    z.string().check(z.regex(/^[1-9][0-9]{0,8}$/)),
    z.transform((digits) => Number(digits)),
  ),
})

export const tryBody = z.object({
  text: requiredText(4000),
  history: maybe(
    z
      .array(
        z.object({
          author: z.enum(['visitor', 'assistant']),
          text: requiredText(8000),
          /** The assistant's: whether it answered, as an earlier `end` said. */
          answered: maybe(z.boolean()),
        }),
      )
      .check(z.maxLength(60)),
  ),
  page: maybe(pageSchema),
  locale: maybe(locale),
  traits: maybe(traitsSchema),
  /** Whose rules apply; none: those for all widgets. */
  widgetId: maybe(id),
  /** Rules that fired earlier in this conversation. */
  firedRuleIds: maybe(z.array(id).check(z.maxLength(500))),
  /** False tries what is published. */
  draft: maybe(z.boolean()),
})

const configView = {
  name: z.string(),
  avatar: z.nullable(z.string()),
  tone: z.enum(TONES),
  instructions: z.string(),
  guardrails: z.string(),
  languages: z.array(z.string()),
  model: z.nullable(z.string()),
  knowledgeBaseIds: z.array(z.string()),
}

/** Its newest state: the draft where there is one. `published` is what visitors meet. */
export const assistantView = z.object({
  id: z.string(),
  ...configView,
  hasDraft: z.boolean(),
  published: z.object({
    ...configView,
    number: z.int(),
    publishedAt: z.nullable(z.string()),
  }),
  /** Given back with a change, it makes sure that nobody else's is overwritten. */
  version: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

export const assistantVersionView = z.object({
  number: z.int(),
  note: z.string(),
  publishedBy: z.string(),
  createdAt: z.string(),
  config: z.object(configView),
  /** Whether visitors meet this one. */
  isPublished: z.boolean(),
})

/** Prices in US dollars per million tokens. */
export const modelView = z.object({
  name: z.string(),
  contextTokens: z.int(),
  maxOutputTokens: z.int(),
  cacheMinTokens: z.int(),
  prices: z.object({
    input: z.number(),
    output: z.number(),
    cacheWrite: z.number(),
    cacheRead: z.number(),
  }),
  /** Whether it answers where an assistant names none. */
  isDefault: z.boolean(),
})

export type NewAssistant = z.output<typeof newAssistant>
export type AssistantPatch = z.output<typeof assistantPatch>
export type PublishBody = z.output<typeof publishBody>
export type TryBody = z.output<typeof tryBody>
export type AssistantView = z.infer<typeof assistantView>
export type AssistantVersionView = z.infer<typeof assistantVersionView>
export type ModelView = z.infer<typeof modelView>
