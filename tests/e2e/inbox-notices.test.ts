import type { Page } from '@playwright/test'
import type { Agent } from './support/agent'
import { expect, test } from './support/test'

/** Keeps what a page would let one hear and see outside of it. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    const kept = window as unknown as { heard: string[] }
    kept.heard = []
    const start = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (...args) {
      kept.heard.push('note')
      start.apply(this, args)
    }
    class Shown extends EventTarget {
      static permission = 'granted'
      static requestPermission = async () => 'granted'
      onclick: (() => void) | null = null
      constructor(title: string, { body }: NotificationOptions = {}) {
        super()
        kept.heard.push(`${title} | ${body}`)
      }
      close() {}
    }
    window.Notification = Shown as unknown as typeof Notification
  })

/** Loads a page and waits until its socket tells news. Browsers make no sound before a click, so it clicks. */
async function look(page: Page, load: () => Promise<unknown>): Promise<void> {
  const connected = page
    .waitForEvent('websocket')
    .then((socket) =>
      socket.waitForEvent('framereceived', ({ payload }) => String(payload).includes('"agents"')),
    )
  await load()
  await connected
  await page.getByRole('heading', { name: 'All' }).click()
}

const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0))

async function change({ page }: Agent, ...names: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Olive Marsh' }).click()
  await page.getByRole('menuitem', { name: 'Notifications' }).click()
  const dialog = page.getByRole('dialog', { name: 'Notifications' })
  for (const name of names) await dialog.getByRole('switch', { name }).click()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

test('sound, desktop notice and the number in the title each have a setting that stays', async ({
  workspace,
}) => {
  const olive = await workspace.agent('about:blank')
  const { page } = olive
  await listen(page)
  await look(page, () => page.goto('/inbox'))
  await expect(page).toHaveTitle('Inbox · Parley')

  const ada = await workspace.waits('Ada', 'I am Ada')
  await expect(page).toHaveTitle('(1) Inbox · Parley')
  await expect.poll(() => heard(page)).toEqual(['note', 'note'])
  await workspace.api.act(ada.conversationId, 'claim')
  await expect(page).toHaveTitle('Inbox · Parley')

  await change(olive, 'Sound', 'On the desktop', 'Count in the title')
  await heard(page)
  await look(page, () => page.reload())
  await ada.client.send('One more thing', { conversationId: ada.conversationId })
  await expect.poll(() => heard(page)).toEqual([expect.stringMatching(/^Ada.* \| One more thing$/)])
  await expect(olive.list.getByText('Unread:')).toBeAttached()
  await expect(page).toHaveTitle('Inbox · Parley')

  await change(olive, 'On the desktop', 'Count in the title')
  await expect(page).toHaveTitle('(1) Inbox · Parley')
  const from = ada.client.mark()
  await ada.client.send('And another', { conversationId: ada.conversationId })
  await ada.client.waitFor('message', ({ message }) => message.text === 'And another', from)
  await expect(olive.list.getByText('And another')).toBeVisible()
  expect(await heard(page)).toEqual([])
  // Looked at, it is read.
  await olive.list.getByRole('link', { name: /Ada/ }).click()
  await expect(olive.conversation.getByText('And another')).toBeVisible()
  await expect(page).toHaveTitle('Inbox · Parley')
})
