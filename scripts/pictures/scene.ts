import type { Browser } from '@playwright/test'
import { openChat, openInbox, showConversation } from './people'

export interface Scene {
  widget: Buffer
  inbox: Buffer
}

const QUESTION = 'How long do I have to return something?'

/** Some visitors ask, one of them wants a person; then both sides are photographed. */
export async function playScene(browser: Browser, url: string): Promise<Scene> {
  for (const question of [
    'How long does a parcel to Germany take?',
    'Can I wash the canvas bag?',
    'Which size of the Fell jacket fits a chest of 98 cm?',
  ]) {
    const other = await openChat(browser, url)
    await other.say(question)
    if (question.includes('Germany')) {
      await other.chat.getByRole('button', { name: 'Talk to a person' }).click()
      await other.chat.getByText('A person was asked for').first().waitFor()
    }
    await other.page.context().close()
  }

  const visitor = await openChat(browser, url, {
    viewport: { width: 861, height: 760 },
    deviceScaleFactor: 1.5,
  })
  await visitor.say(QUESTION)
  const inbox = await openInbox(browser, url, {
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1.5,
  })
  await showConversation(inbox, QUESTION)
  await visitor.page.evaluate(() => document.fonts.ready)
  return { widget: await visitor.page.screenshot(), inbox: await inbox.screenshot() }
}
