import type { BrowserContextOptions, Page } from '@playwright/test'
import type { WidgetView } from '@/lib/protocol/http-views'
import { VisitorClient } from '@/tests/support/visitor-client'
import { Agent } from './agent'
import type { Api } from './api'

/** Somebody who wrote, without a browser. */
export interface Writer {
  client: VisitorClient
  conversationId: string
}

/** A workspace in which nothing happens but what its test does. */
export class OwnWorkspace {
  readonly api: Api
  readonly #baseURL: string
  readonly #widgetKey: string
  readonly #open: (options?: BrowserContextOptions) => Promise<Page>
  readonly #clients: VisitorClient[] = []

  constructor(
    api: Api,
    widget: Pick<WidgetView, 'key'>,
    baseURL: string,
    open: (options?: BrowserContextOptions) => Promise<Page>,
  ) {
    this.api = api
    this.#widgetKey = widget.key
    this.#baseURL = baseURL
    this.#open = open
  }

  /** One more window of its owner, in front of the inbox. */
  async agent(path = '/inbox', options?: BrowserContextOptions): Promise<Agent> {
    const page = await this.#open(options)
    await page.goto(path)
    return new Agent(page, this.api, 'owner')
  }

  /** A visitor of this name says something, and is answered by the assistant. */
  async writes(name: string, text: string): Promise<Writer> {
    const client = new VisitorClient(this.#baseURL, { widgetKey: this.#widgetKey, name })
    this.#clients.push(client)
    await client.connect()
    const { conversation } = await client.ask(`${text} [[scenario:plain]]`)
    await client.call('visitor:update', { name })
    return { client, conversationId: conversation.id }
  }

  /** The same, and then wants a person. */
  async waits(name: string, text: string): Promise<Writer> {
    const writer = await this.writes(name, text)
    await writer.client.call('human:request', { conversationId: writer.conversationId })
    return writer
  }

  close(): void {
    for (const client of this.#clients) client.close()
  }
}
