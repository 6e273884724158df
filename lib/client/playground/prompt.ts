import * as z from 'zod/mini'

const block = z.looseObject({ type: z.string(), text: z.optional(z.string()) })

const searchResult = z.object({
  type: z.literal('search_result'),
  title: z.string(),
  content: z.array(z.object({ text: z.string() })),
})

const body = z.looseObject({
  system: z.optional(z.union([z.string(), z.array(block)])),
  tools: z.optional(
    z.array(
      z.looseObject({
        name: z.string(),
        description: z.optional(z.string()),
        input_schema: z.optional(z.unknown()),
      }),
    ),
  ),
  messages: z.array(
    z.looseObject({
      role: z.enum(['user', 'assistant']),
      content: z.union([z.string(), z.array(block)]),
    }),
  ),
})

/** A request to a model, for reading. */
export interface Prompt {
  system: string
  tools: { name: string; description: string; schema: string }[]
  messages: { role: 'user' | 'assistant'; parts: PromptPart[] }[]
}

export type PromptPart =
  | { type: 'text'; text: string }
  | { type: 'passage'; title: string; text: string }

/** Null where the body has a form that is not known here. */
export function readPrompt(sent: unknown): Prompt | null {
  const parsed = z.safeParse(body, sent)
  if (!parsed.success) return null
  const { system = '', tools = [], messages } = parsed.data
  return {
    system: typeof system === 'string' ? system : system.map(({ text = '' }) => text).join('\n\n'),
    tools: tools.map(({ name, description = '', input_schema }) => ({
      name,
      description,
      schema: input_schema === undefined ? '' : JSON.stringify(input_schema, null, 2),
    })),
    messages: messages.map(({ role, content }) => ({
      role,
      parts: typeof content === 'string' ? [{ type: 'text', text: content }] : content.map(partOf),
    })),
  }
}

function partOf(given: z.infer<typeof block>): PromptPart {
  const result = z.safeParse(searchResult, given)
  if (result.success) {
    const { title, content } = result.data
    return { type: 'passage', title, text: content.map(({ text }) => text).join('\n\n') }
  }
  return { type: 'text', text: given.text ?? JSON.stringify(given, null, 2) }
}
