import { expect, type Locator, type Page } from '@playwright/test'
import type { Api, Person } from './api'

/** Somebody in the inbox. */
export class Agent {
  readonly list: Locator
  readonly conversation: Locator
  readonly search: Locator
  readonly reply: Locator
  readonly note: Locator

  readonly page: Page
  readonly api: Api
  readonly who: Person

  constructor(page: Page, api: Api, who: Person) {
    this.page = page
    this.api = api
    this.who = who
    this.list = page.getByRole('region', { name: 'Conversations' })
    this.conversation = page.getByRole('region', { name: 'Conversation', exact: true })
    this.search = page.getByRole('searchbox', { name: 'Search conversations' })
    this.reply = page.getByRole('textbox', { name: 'Reply' })
    this.note = page.getByRole('textbox', { name: 'Note' })
  }

  /** Opens the conversation in which something was said. Gives its id. */
  async open(said: string): Promise<string> {
    const { id } = await this.api.find(said)
    await this.page.goto(`/inbox?c=${id}`)
    await expect(this.conversation.getByText(said).first()).toBeVisible()
    return id
  }

  button(name: string): Locator {
    return this.conversation.getByRole('button', { name, exact: true })
  }

  async write(text: string): Promise<void> {
    await this.reply.fill(text)
    await this.reply.press('Enter')
    await expect(this.conversation.getByText(text)).toBeVisible()
  }
}
