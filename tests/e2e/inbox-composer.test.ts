import type { Locator } from '@playwright/test'
import { expect, test, unique } from './support/test'

/** Gives files to an element as a drop or a paste does. */
const give = (target: Locator, how: 'drop' | 'paste', name: string) =>
  target.evaluate(
    (element, [type, file]) => {
      const data = new DataTransfer()
      data.items.add(new File(['The words of a file'], file, { type: 'text/plain' }))
      const options = { bubbles: true, cancelable: true }
      if (type === 'paste') {
        element.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData: data }))
        return
      }
      for (const step of ['dragenter', 'dragover', 'drop'])
        element.dispatchEvent(new DragEvent(step, { ...options, dataTransfer: data }))
    },
    [how, name] as const,
  )

test('letters of a quick hand after r and n are text, never shortcuts', async ({ workspace }) => {
  const { conversationId } = await workspace.waits('Ada', 'I am Ada')
  const olive = await workspace.agent(`/inbox?c=${conversationId}`)
  const { page, conversation } = olive
  await expect(conversation.getByText('I am Ada').first()).toBeVisible()
  await expect(olive.button('Claim')).toBeVisible()
  // In one go, before the page has drawn anything: each letter is a shortcut outside of the field.
  await page.evaluate(() => {
    for (const key of ['n', 'e'])
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  })
  await expect(olive.note).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await expect(olive.reply).toBeFocused()
  await expect(olive.button('Resolve')).toBeVisible()
  const types = (await workspace.api.messages(conversationId)).map(({ event }) => event?.type)
  expect(types).not.toContain('resolved')
})

test('drafts stay with their conversation, the reply’s and the note’s', async ({ workspace }) => {
  const ada = await workspace.waits('Ada', 'I am Ada')
  const ben = await workspace.waits('Ben', 'I am Ben')
  const olive = await workspace.agent(`/inbox?c=${ada.conversationId}`)
  const { page, list, conversation } = olive
  await olive.reply.fill('Half a reply to Ada')
  await olive.button('Note').click()
  await olive.note.fill('Half a note on Ada')
  await list.getByRole('link', { name: /^B?\s*Ben/ }).click()
  await expect(conversation.getByText('I am Ben').first()).toBeVisible()
  await expect(olive.reply).toHaveValue('')
  await olive.reply.fill('Half a reply to Ben')
  await page.goto(`/inbox?c=${ada.conversationId}`)
  await expect(olive.reply).toHaveValue('Half a reply to Ada')
  await olive.button('Note').click()
  await expect(olive.note).toHaveValue('Half a note on Ada')
  await page.goto(`/inbox?c=${ben.conversationId}`)
  await olive.write('Half a reply to Ben, and the other half')
  await page.reload()
  await expect(olive.reply).toHaveValue('')
})

test('files come by drop and by paste, and arrive', async ({ agent, visitor }) => {
  const amir = await agent()
  const someone = await visitor()
  const question = unique('Send me something [[scenario:plain]]')
  await someone.say(question)
  await someone.settled()
  await amir.open(question)
  await give(amir.reply, 'paste', 'pasted.txt')
  await give(amir.reply, 'drop', 'dropped.txt')
  await expect(amir.conversation.getByText('dropped.txt')).toBeVisible()
  await expect(amir.page.getByRole('progressbar')).toHaveCount(0)
  await amir.write('Here are two')
  for (const name of ['pasted.txt', 'dropped.txt']) {
    await expect(amir.conversation.getByRole('link', { name: `Download ${name}` })).toBeVisible()
    await expect(someone.log.getByText(name)).toBeVisible()
  }
})

test('a colleague who writes is seen to', async ({ agent, visitor }) => {
  const [amir, olive] = [await agent('agent'), await agent('owner')]
  const someone = await visitor()
  const question = unique('Hello, both of you [[scenario:plain]]')
  await someone.say(question)
  await someone.settled()
  await amir.open(question)
  await olive.open(question)
  await olive.reply.pressSequentially('Let me')
  const here = amir.conversation.getByRole('list', { name: 'Also here' })
  await expect(here.getByText('Olive Marsh is typing')).toBeAttached()
  await expect(here.getByText('Olive Marsh', { exact: true })).toBeAttached()
})
