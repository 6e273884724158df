/** What every part of the console may know of who is signed in. */
export interface ConsoleSession {
  user: { id: string; name: string; email: string }
  role: 'owner' | 'admin' | 'agent'
  /** What the role allows: pages show and offer what the server would let happen. */
  permissions: readonly string[]
  workspace: {
    id: string
    name: string
    /** The guided start has neither been finished nor dismissed. */
    guided: boolean
  }
  /** What answers visitors: the provider and its own name for the model. */
  model: { provider: string; name: string }
}

/** A model's id as people say it: `claude-haiku-4-5` is `Claude Haiku 4.5`. */
export function modelName(id: string): string {
  const bare = id.replace(/^.*[/.](?=claude)/, '').replace(/[-@]\d{8}.*$/, '')
  return bare
    .replace(/-(\d+)-(\d+)$/, ' $1.$2')
    .split(/[-\s]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}

/** What people call a provider. */
export const PROVIDER_NAMES: Readonly<Record<string, string>> = {
  anthropic: 'Claude API',
  bedrock: 'Amazon Bedrock',
  vertex: 'Google Vertex AI',
}
