import type { Browser, BrowserContextOptions, FrameLocator, Page } from '@playwright/test'

export interface OpenChat {
  page: Page
  chat: FrameLocator
  say(text: string): Promise<void>
}

/** A visitor in the demo's shop with the chat open. */
export async function openChat(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenChat> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  await page.goto(`${url}/demo`)
  await page.getByRole('button', { name: 'Open chat', exact: true }).click()
  const chat = page.frameLocator('iframe[name="parley-frame"]')
  await chat.getByRole('textbox').waitFor()
  return {
    page,
    chat,
    async say(text) {
      await chat.getByRole('textbox', { name: 'Message' }).fill(text)
      await chat.getByRole('textbox', { name: 'Message' }).press('Enter')
      await chat.getByRole('log').getByText(text).waitFor()
      await chat.getByRole('button', { name: 'Stop', exact: true }).waitFor({ state: 'detached' })
      await chat.getByRole('button', { name: 'Send', exact: true }).waitFor()
    },
  }
}

/** Somebody of the demo who is signed in, at the inbox. */
export async function openInbox(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  await context.request.post(`${url}/api/auth/sign-in/email`, {
    headers: { origin: url },
    data: { email: 'agent@demo.test', password: 'parley-demo' },
  })
  const page = await context.newPage()
  await page.goto(`${url}/inbox`)
  await page.getByRole('region', { name: 'Conversations' }).waitFor()
  return page
}

/** Shows one conversation, found by what was said in it. */
export async function showConversation(page: Page, said: string): Promise<void> {
  const { origin } = new URL(page.url())
  const query = encodeURIComponent(said)
  const found = await page.request.get(`${origin}/api/v1/conversations?q=${query}`)
  const { data } = (await found.json()) as { data: { id: string }[] }
  await page.goto(`${origin}/inbox?c=${data[0]?.id}`)
  await page
    .getByRole('region', { name: 'Conversation', exact: true })
    .getByText(said)
    .first()
    .waitFor()
}
