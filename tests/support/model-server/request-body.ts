/** The request as the scenarios see it: parsed, checked elsewhere. */

export interface Block {
  type: string
  text?: string
  source?: string
  title?: string
  content?: Block[] | string
  citations?: { enabled?: boolean }
  id?: string
  tool_use_id?: string
  cache_control?: unknown
}

export interface RequestMessage {
  role: string
  content: string | Block[]
}

export interface MessagesBody {
  model: string
  max_tokens: number
  stream?: boolean
  system?: string | Block[]
  tools?: { name: string; cache_control?: unknown }[]
  tool_choice?: { type: string }
  messages: RequestMessage[]
  metadata?: { user_id?: string }
  output_config?: { format?: unknown }
}

export interface SearchResult {
  source: string
  title: string
  blocks: string[]
  /** Its place among all search results of the request. */
  index: number
}

export function blocksOf(content: string | Block[] | undefined): Block[] {
  if (content === undefined) return []
  return typeof content === 'string' ? [{ type: 'text', text: content }] : content
}

/** Every search result of the request, in the order in which citations count them. */
export function searchResultsOf(body: MessagesBody): SearchResult[] {
  return body.messages
    .flatMap((message) => blocksOf(message.content))
    .filter((block) => block.type === 'search_result')
    .map((block, index) => ({
      source: block.source ?? '',
      title: block.title ?? '',
      blocks: blocksOf(block.content).map((inner) => inner.text ?? ''),
      index,
    }))
}

/** The last turn's own words: its text blocks, joined by blank lines. */
export function lastText(body: MessagesBody): string {
  return blocksOf(body.messages.at(-1)?.content)
    .filter((block) => block.type === 'text')
    .map((block) => block.text ?? '')
    .join('\n\n')
}
