import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect, type PlaywrightWorkerArgs } from '@playwright/test'
import type { AgentMessage, ConversationRow } from '@/lib/protocol/agent-message'
import type { WidgetView } from '@/lib/protocol/http-views'

export const PASSWORD = 'parley-demo'
export const PEOPLE = {
  owner: { email: 'owner@demo.test', name: 'Olive Marsh' },
  agent: { email: 'agent@demo.test', name: 'Amir Santos' },
} as const
export type Person = keyof typeof PEOPLE

export type StorageState = Awaited<ReturnType<APIRequestContext['storageState']>>

/** The cookies of a new session of the console. */
export async function signIn(
  playwright: PlaywrightWorkerArgs['playwright'],
  baseURL: string,
  who: Person,
): Promise<StorageState> {
  const request = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { origin: baseURL },
  })
  const data = { email: PEOPLE[who].email, password: PASSWORD }
  const response = await request.post('/api/auth/sign-in/email', { data })
  expect(response.status(), await response.text()).toBe(200)
  const state = await request.storageState()
  await request.dispose()
  return state
}

/** The HTTP API as somebody who is signed in. */
export class Api {
  readonly #request: APIRequestContext

  constructor(request: APIRequestContext) {
    this.#request = request
  }

  async call<T>(method: 'GET' | 'POST' | 'PATCH', path: string, data?: object): Promise<T> {
    const response = await this.#request.fetch(`/api/v1/${path}`, { method, ...(data && { data }) })
    expect(response.ok(), `${method} ${path}: ${await response.text()}`).toBe(true)
    return ((await response.json()) as { data: T }).data
  }

  /** The conversation in which something was said. Waits until it is there. */
  async find(said: string): Promise<ConversationRow> {
    const path = `conversations?q=${encodeURIComponent(said)}`
    let found: ConversationRow | undefined
    await expect(async () => {
      found = (await this.call<ConversationRow[]>('GET', path))[0]
      expect(found, `a conversation with “${said}”`).toBeDefined()
    }).toPass()
    return found as ConversationRow
  }

  messages(conversationId: string): Promise<AgentMessage[]> {
    return this.call('GET', `conversations/${conversationId}/messages`)
  }

  reply(conversationId: string, text: string): Promise<AgentMessage> {
    const path = `conversations/${conversationId}/messages`
    return this.call('POST', path, { clientId: randomUUID(), text })
  }

  act(conversationId: string, verb: 'claim' | 'resolve' | 'reopen' | 'handback') {
    return this.call<ConversationRow>('POST', `conversations/${conversationId}/${verb}`, {})
  }

  /** A widget of the demo's assistant, for pages of these origins. */
  async createWidget(allowedOrigins: string[]): Promise<WidgetView> {
    const [assistant] = await this.call<{ id: string }[]>('GET', 'assistants')
    const assistantId = assistant?.id
    return this.call('POST', 'widgets', { name: 'A site', assistantId, allowedOrigins })
  }
}
