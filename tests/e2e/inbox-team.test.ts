import { expect, test, unique } from './support/test'

test('two agents claim at once: one wins, the other sees who', async ({
  agent,
  visitor,
  complaints,
}) => {
  // The browser logs the refusal of the second claim.
  complaints.expect(/status of 409/)
  const amir = await agent('agent')
  const olive = await agent('owner')
  const someone = await visitor()
  const question = unique('Somebody, please [[scenario:plain]]')
  await someone.say(question)
  await someone.settled()
  await someone.button('Talk to a person').click()
  const id = await amir.open(question)
  await olive.open(question)
  await expect(amir.button('Claim')).toBeVisible()
  await expect(olive.button('Claim')).toBeVisible()
  // Without a pointer's way to the button, on which the other's claim could take it away.
  await Promise.all([amir, olive].map((one) => one.button('Claim').dispatchEvent('click')))

  await expect.poll(async () => (await amir.api.find(question)).assignee?.name).toBeTruthy()
  const winner = (await amir.api.find(question)).assignee?.name ?? ''
  const loser = winner === 'Amir Santos' ? olive : amir
  await expect(
    loser.conversation.getByText(new RegExp(`^${winner} has this conversation`)),
  ).toBeVisible()
  await expect(loser.button('Claim')).toHaveCount(0)
  await expect(someone.log.getByText(`${winner} joined`)).toHaveCount(1)
  const joined = (await amir.api.messages(id)).filter(({ event }) => event?.type === 'agent_joined')
  expect(joined).toHaveLength(1)
})

test('colleagues see each other in a conversation', async ({ agent, visitor }) => {
  const amir = await agent('agent')
  const olive = await agent('owner')
  const someone = await visitor()
  const question = unique('Hello, both [[scenario:plain]]')
  await someone.say(question)
  await someone.settled()
  await amir.open(question)
  await olive.open(question)
  const viewers = amir.conversation.getByRole('list', { name: 'Also here' })
  await expect(viewers.getByText('Olive Marsh')).toBeAttached()
  await olive.page.goto('/inbox')
  await expect(viewers).toHaveCount(0)
})

test('search finds what was said', async ({ agent, visitor }) => {
  const amir = await agent()
  const someone = await visitor()
  const question = unique('Where is the gumption pocket? [[scenario:plain]]')
  await someone.say(question)
  await someone.settled()
  await amir.search.fill(question)
  await expect(amir.list.getByRole('link')).toHaveCount(1)
  await amir.list.getByRole('link').click()
  await expect(amir.conversation.getByText(question)).toBeVisible()
  const nothing = unique('nobody ever said this')
  await amir.search.fill(nothing)
  await expect(amir.list.getByText(`Nothing found for “${nothing}”.`)).toBeVisible()
  await amir.list.getByRole('button', { name: 'Clear the search', exact: true }).last().click()
  await expect(amir.search).toHaveValue('')
})

test('the inbox by keyboard', async ({ agent, visitor }) => {
  const amir = await agent()
  const { keyboard } = amir.page
  const someone = await visitor()
  const question = unique('Press some keys [[scenario:plain]]')
  await someone.say(question)
  await someone.settled()

  await keyboard.press('?')
  const sheet = amir.page.getByRole('dialog', { name: 'Shortcuts' })
  await expect(sheet).toBeVisible()
  await keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)

  await keyboard.press('/')
  await expect(amir.search).toBeFocused()
  await keyboard.type(question)
  await expect(amir.list.getByRole('link')).toHaveCount(1)
  await keyboard.press('Tab')
  await keyboard.press('j')
  await expect(amir.conversation.getByText(question)).toBeVisible()
  await keyboard.press('c')
  await expect(amir.button('Hand back')).toBeVisible()
  await keyboard.press('r')
  await expect(amir.reply).toBeFocused()
  await keyboard.type('By keyboard')
  await keyboard.press('Enter')
  await expect(someone.log.getByText('By keyboard')).toBeVisible()
  await keyboard.press('Escape')
  await keyboard.press('n')
  await expect(amir.note).toBeFocused()
  await keyboard.press('Escape')
  await keyboard.press('e')
  await expect(amir.button('Reopen')).toBeVisible()
  await expect(someone.log.getByText('Conversation closed')).toBeVisible()
})

test('the inbox on a phone shows one thing at a time', async ({ agent, visitor }) => {
  const amir = await agent('agent', {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  })
  const someone = await visitor()
  const question = unique('Small screen [[scenario:plain]]')
  await someone.say(question)
  await someone.settled()
  await amir.search.fill(question)
  await expect(amir.list.getByRole('link')).toHaveCount(1)
  await expect(amir.conversation).toBeHidden()
  await amir.list.getByRole('link').click()
  await expect(amir.conversation.getByText(question)).toBeVisible()
  await expect(amir.list).toBeHidden()
  await expect(amir.reply).toBeInViewport()
  const width = await amir.page.evaluate(() => [document.body.scrollWidth, innerWidth])
  expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0)
  await amir.button('Details').first().click()
  await expect(amir.page.getByRole('complementary', { name: 'Details' })).toBeVisible()
  await amir.page.getByRole('button', { name: 'Back to the conversation' }).click()
  await amir.button('Back to the list').click()
  await expect(amir.list).toBeVisible()
  await amir.page.getByRole('button', { name: 'Menu' }).click()
  await amir.page
    .getByRole('navigation', { name: 'Console' })
    .getByRole('link', { name: /Mine/ })
    .click()
  await expect(amir.page).toHaveURL(/view=mine/)
})
