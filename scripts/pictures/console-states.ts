import path from 'node:path'
import type { Browser, BrowserContextOptions } from '@playwright/test'
import { openInbox, showConversation } from './people'

const DESK = { width: 1440, height: 900 }
const LOOKS: Record<string, BrowserContextOptions> = {
  light: { viewport: DESK },
  dark: { viewport: DESK, colorScheme: 'dark' },
  narrow: { viewport: { width: 1024, height: 768 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
}

/** Sign-in, and the inbox: list, conversation, note, shortcuts, empty views, nothing found. */
export async function takeConsoleStates(browser: Browser, url: string, folder: string) {
  for (const [look, options] of Object.entries(LOOKS)) {
    const outside = await browser.newContext(options)
    const door = await outside.newPage()
    await door.goto(`${url}/sign-in`)
    await door.screenshot({ path: path.join(folder, `sign-in-${look}.png`) })
    await door.getByLabel('Email').fill('agent@demo.test')
    await door.getByLabel('Password').fill('wrong')
    await door.getByRole('button', { name: 'Sign in' }).click()
    await door.getByText(/do not match/).waitFor()
    await door.screenshot({ path: path.join(folder, `sign-in-${look}-error.png`) })
    await outside.close()

    const page = await openInbox(browser, url, options)
    const take = (state: string) =>
      page.screenshot({ path: path.join(folder, `inbox-${look}-${state}.png`) })
    await page.getByRole('region', { name: 'Conversations' }).getByRole('link').first().waitFor()
    await take('list')
    await showConversation(page, 'A long message without a break')
    await take('long')
    await showConversation(page, 'How long do I have to return something?')
    await take('conversation')
    await page
      .getByRole('button', { name: /^Source 1: / })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
    await take('source')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Note', exact: true }).click()
    await page.getByRole('textbox', { name: 'Note' }).fill('Sends the bag back on Monday.')
    await page.getByRole('textbox', { name: 'Note' }).press('Enter')
    await page
      .getByRole('article', { name: /^Note by/ })
      .first()
      .waitFor()
    await take('note')
    await page.goto(`${url}/inbox?view=resolved`)
    await page.getByText('Conversations that are done appear here.').waitFor()
    await take('empty')
    await page.goto(`${url}/inbox?q=nothing+like+this`)
    await page.getByText(/^Nothing found for/).waitFor()
    await take('not-found')
    await page.goto(`${url}/inbox?c=cnv_none`)
    await page.getByText('It is gone, or it never was here.').waitFor()
    await take('error')
    await page.context().close()
  }
}
