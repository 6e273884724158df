import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

/** The link between a page and its server: both its sockets and its requests can be cut. */
async function linkOf(page: Page) {
  let cut = false
  const sockets = new Set<{ close(): unknown }>()
  await page.routeWebSocket(/\/rt\//, (socket) => {
    if (cut) return void socket.close()
    const server = socket.connectToServer()
    sockets.add(socket).add(server)
    socket.onClose(() => void sockets.delete(socket))
  })
  return {
    async cut() {
      cut = true
      await page.context().setOffline(true)
      for (const socket of sockets) await socket.close()
      sockets.clear()
    },
    async mend() {
      cut = false
      await page.context().setOffline(false)
    },
  }
}

test('after a lost link list, numbers, transcript and notes are right without a reload', async ({
  workspace,
  complaints,
}) => {
  // What the browser logs while there is no network, and the refusal of the late reply.
  complaints.expect(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|WebSocket|status of 409/)
  const { api } = workspace
  const ada = await workspace.waits('Ada', 'I am Ada')
  const ben = await workspace.waits('Ben', 'I am Ben')
  const olive = await workspace.agent('about:blank')
  const { page, list, conversation } = olive
  const link = await linkOf(page)
  await page.goto(`/inbox?view=unassigned&c=${ada.conversationId}`)
  const expectNames = (names: string[]) =>
    expect(list.getByRole('listitem').filter({ has: page.getByRole('link') })).toContainText(names)
  await expectNames(['Ben', 'Ada'])
  await expect(conversation.getByText('I am Ada').first()).toBeVisible()
  await expect(olive.button('Claim')).toBeVisible()

  await link.cut()
  await expect(page.getByText('Reconnecting…').first()).toBeVisible()
  await olive.reply.fill('Written without a link')
  await olive.reply.press('Enter')
  await expect(conversation.getByRole('alert')).toContainText('Not sent.')
  // Meanwhile, elsewhere.
  await workspace.waits('Cleo', 'I am Cleo')
  await ada.client.send('Are you still there?', { conversationId: ada.conversationId })
  const path = `conversations/${ada.conversationId}/messages`
  const note = { clientId: crypto.randomUUID(), text: 'A note from elsewhere', note: true }
  await api.call('POST', path, note)
  await api.act(ada.conversationId, 'claim')
  await api.reply(ada.conversationId, 'A reply from elsewhere')
  await api.act(ben.conversationId, 'resolve')

  await link.mend()
  await expectNames(['Cleo'])
  await expect(page.getByRole('link', { name: /^Unassigned/ })).toHaveText('Unassigned1')
  await expect(page.getByRole('link', { name: /^Mine/ })).toHaveText('Mine1')
  await expect(conversation.getByText('Are you still there?')).toBeVisible()
  await expect(conversation.getByText('A note from elsewhere')).toBeVisible()
  await expect(conversation.getByText('A reply from elsewhere')).toBeVisible()
  await expect(conversation.getByText('Olive Marsh joined')).toBeVisible()
  await expect(olive.button('Hand back')).toBeVisible()
  await expect(page.getByText('Reconnecting…')).toHaveCount(0)

  // What was not sent goes once, where it belongs.
  await conversation.getByRole('button', { name: 'Try again' }).click()
  await expect(conversation.getByRole('alert')).toHaveCount(0)
  const said = (await api.messages(ada.conversationId)).map(({ text }) => text)
  expect(said.filter((text) => text === 'Written without a link')).toHaveLength(1)
  await expect(conversation.getByText('Written without a link')).toHaveCount(1)
  // And news come by themselves again.
  await workspace.waits('Dora', 'I am Dora')
  await expectNames(['Dora', 'Cleo'])
})

test('a claim that was lost meanwhile says who has it', async ({ agent, visitor, complaints }) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|WebSocket|status of 409/)
  const [amir, olive] = [await agent('agent'), await agent('owner')]
  const someone = await visitor()
  const question = `Who has me? ${crypto.randomUUID()} [[scenario:plain]]`
  await someone.say(question)
  await someone.settled()
  await someone.button('Talk to a person').click()
  const link = await linkOf(amir.page)
  await amir.open(question)
  await expect(amir.button('Claim')).toBeVisible()
  await link.cut()
  await olive.open(question)
  await olive.button('Claim').click()
  await expect(olive.button('Hand back')).toBeVisible()
  await amir.button('Claim').click()
  await expect(amir.page.getByText('Parley cannot be reached.').first()).toBeVisible()

  await link.mend()
  await expect(amir.conversation.getByText(/^Olive Marsh has this conversation/)).toBeVisible()
  await expect(amir.button('Claim')).toHaveCount(0)
})

test('what happens between the page and its socket is not missed', async ({ workspace }) => {
  const ada = await workspace.waits('Ada', 'I am Ada')
  const olive = await workspace.agent('about:blank')
  const { page, list, conversation } = olive
  let letIn = () => {}
  const mayEnter = new Promise<void>((resolve) => {
    letIn = resolve
  })
  await page.routeWebSocket(/\/rt\//, async (socket) => {
    await mayEnter
    socket.connectToServer()
  })
  await page.goto(`/inbox?c=${ada.conversationId}`)
  await expect(conversation.getByText('I am Ada').first()).toBeVisible()
  await workspace.waits('Ben', 'I am Ben')
  await ada.client.send('And one more thing', { conversationId: ada.conversationId })
  letIn()
  await expect(conversation.getByText('And one more thing')).toBeVisible()
  await expect(list.getByText('Ben', { exact: true })).toBeVisible()
})
