import path from 'node:path'
import type { Browser, BrowserContextOptions } from '@playwright/test'
import { openChat } from './people'

const LONG = `A long message without a break ${'x'.repeat(120)} https://shop.example/${'path/'.repeat(30)}\n\nand a second paragraph. `

const LOOKS: Record<string, BrowserContextOptions> = {
  light: {},
  dark: { colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
}

/** The widget as it opens, with an answer, a passage, its list, long text, and where there is none. */
export async function takeWidgetStates(browser: Browser, url: string, folder: string) {
  for (const [look, options] of Object.entries(LOOKS)) {
    const { page, chat, say } = await openChat(browser, url, options)
    const take = (state: string) =>
      page.screenshot({ path: path.join(folder, `widget-${look}-${state}.png`) })
    await take('empty')
    await say('How long do I have to return something?')
    await take('answer')
    await chat
      .getByRole('button', { name: /^Source 1: / })
      .first()
      .click()
    await chat.getByRole('dialog').locator('mark').waitFor()
    await take('passage')
    await page.keyboard.press('Escape')
    await chat.getByRole('button', { name: 'Not helpful' }).first().click()
    await take('feedback')
    await say(LONG.trim().split('\n')[0] ?? LONG)
    await take('long')
    await chat.getByRole('textbox', { name: 'Message' }).fill('Line\n'.repeat(8))
    await take('composer')
    await chat.getByRole('textbox', { name: 'Message' }).fill('')
    await chat.getByRole('button', { name: 'Talk to a person' }).click()
    await chat.getByText('A person was asked for').first().waitFor()
    await take('queued')
    await chat.getByRole('button', { name: 'Conversations', exact: true }).click()
    await chat.getByRole('dialog').getByRole('listitem').first().waitFor()
    await take('conversations')
    await page.keyboard.press('Escape')
    await page.context().setOffline(true)
    await chat.getByText(/You are offline/).waitFor()
    await take('offline')
    await page.context().close()

    const unknown = await browser.newContext(options)
    const nowhere = await unknown.newPage()
    await nowhere.goto(`${url}/frame/wk_nowhere`)
    await nowhere.getByRole('alert').waitFor()
    await nowhere.screenshot({ path: path.join(folder, `widget-${look}-unknown.png`) })
    await nowhere.goto(`${url}/demo`)
    await nowhere.screenshot({ path: path.join(folder, `shop-${look}.png`), fullPage: true })
    await unknown.close()
  }
}
