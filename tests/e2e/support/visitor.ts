import { randomBytes } from 'node:crypto'
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'

/** A text that no other test says. */
export const unique = (text: string) => `${text} (${randomBytes(5).toString('hex')})`

/** Whoever has the chat open in a page. Names are those of the contract, in English. */
export class Visitor {
  readonly page: Page
  readonly chat: FrameLocator
  readonly launcher: Locator
  readonly log: Locator
  readonly composer: Locator
  readonly send: Locator
  readonly stop: Locator

  constructor(page: Page) {
    this.page = page
    this.chat = page.frameLocator('iframe[name="parley-frame"]')
    this.launcher = page.locator('#parley-root').getByRole('button')
    this.log = this.chat.getByRole('log')
    this.composer = this.chat.getByRole('textbox', { name: 'Message' })
    this.send = this.chat.getByRole('button', { name: 'Send', exact: true })
    this.stop = this.chat.getByRole('button', { name: 'Stop', exact: true })
  }

  async open(): Promise<this> {
    await this.page.getByRole('button', { name: 'Open chat', exact: true }).click()
    await expect(this.composer).toBeFocused()
    return this
  }

  async say(text: string): Promise<void> {
    await this.composer.fill(text)
    await this.send.click()
    await expect(this.log.getByText(text)).toBeVisible()
  }

  button(name: string): Locator {
    return this.chat.getByRole('button', { name, exact: true })
  }

  /** The whole text of the log as it is shown. */
  shown(): Promise<string> {
    return this.log.innerText()
  }

  /** Nothing is streaming, waited for or pending. */
  async settled(): Promise<void> {
    await expect(this.stop).toHaveCount(0)
    await expect(this.send).toBeVisible()
    await expect(this.log.getByText(/(Sending|Searching|Reading|Writing|Thinking).*…/)).toHaveCount(
      0,
    )
  }
}
